package io.keyhold.server.kernel.internal;

import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one worker of this node going, one work at a time: what was ordered here, and what other nodes left. */
class WorkerThread {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final int MOST_ATTEMPTS = 5;

    private final JooqWorkQueue queue;
    private final Worker worker;
    private final UUID workerId = Ids.next();
    private volatile @Nullable Thread thread;

    WorkerThread(JooqWorkQueue queue, Worker worker) {
        this.queue = queue;
        this.worker = worker;
    }

    void start() {
        var started = Thread.ofPlatform().name(worker.kind()).daemon().unstarted(this::work);
        thread = started;
        started.start();
    }

    void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            try {
                var work = queue.take(worker.kind(), workerId);
                work.ifPresent(this::run);
                if (work.isEmpty()) {
                    boolean wasWoken = queue.sleep(worker.kind(), LOOK_EVERY);
                    LOG.trace("looking for {}, woken: {}", worker.kind(), wasWoken);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The worker for {} could not look for work", worker.kind(), e);
                pause();
            }
        }
    }

    private void run(Work work) {
        try {
            switch (worker.run(work, () -> queue.renew(work))) {
                case Worker.Next.Done() -> queue.finish(work);
                case Worker.Next.Again() -> queue.giveBack(work);
                case Worker.Next.At(var instant) -> queue.postpone(work, instant);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("{} {} failed at attempt {}", work.kind(), work.subjectId(), work.attempts(), e);
            giveUpOrBack(work);
        }
    }

    private void giveUpOrBack(Work work) {
        if (work.attempts() < MOST_ATTEMPTS) {
            queue.giveBack(work);
            return;
        }
        worker.giveUp(work);
        queue.finish(work);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
