package io.keyhold.server.kernel.internal;

import io.keyhold.server.kernel.Worker;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A thread for each kind of work, so that a long import keeps nothing else waiting. A command that ends soon takes no work on. */
@Component
@ConditionalOnBooleanProperty(name = "keyhold.workers", matchIfMissing = true)
class WorkerThreads implements SmartLifecycle {
    private final List<WorkerThread> threads;
    private volatile boolean running;

    WorkerThreads(JooqWorkQueue queue, List<Worker> workers) {
        threads =
                workers.stream().map(worker -> new WorkerThread(queue, worker)).toList();
    }

    @Override
    public void start() {
        running = true;
        threads.forEach(WorkerThread::start);
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(WorkerThread::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
