package io.keyhold.server.exchange.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps one worker of this node going: woken when something was ordered here, and looking for what other nodes left. */
@Component
class WorkerThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private final ImportWorker worker;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;

    WorkerThread(ImportWorker worker) {
        this.worker = worker;
    }

    /** Only a hint: what was ordered is in the queue's table. */
    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name("imports").daemon().unstarted(this::work);
        thread = started;
        started.start();
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            try {
                if (!worker.runOne()) {
                    boolean wasWoken = woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.trace("looking for imports, woken: {}", wasWoken);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The imports' worker could not look for work", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
