package dev.rationale.cohort.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many patients are done: those of tasks that have ended, and those that tasks under way told of in their last heartbeat. Spark
 * itself adds to an accumulator only when a task ends, which on one machine may be minutes after it began.
 */
final class DonePatients extends SparkListener implements AutoCloseable {

    private final SparkContext spark;
    private final LongAccumulator ended;
    private final Map<Long, Long> underWay = new ConcurrentHashMap<>();

    DonePatients(SparkContext spark) {
        this.spark = spark;
        this.ended = spark.longAccumulator();
        spark.addSparkListener(this);
    }

    /** What tasks count with. */
    LongAccumulator counter() {
        return ended;
    }

    long count() {
        return ended.sum()
                + underWay.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate heartbeat) {
        CollectionConverters.asJava(heartbeat.accumUpdates())
                .forEach(task -> CollectionConverters.asJava(task._4()).stream()
                        .filter(counted ->
                                counted.id() == ended.id() && counted.update().isDefined())
                        .forEach(counted -> underWay.put(
                                (Long) task._1(), (Long) counted.update().get())));
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        underWay.remove(task.taskInfo().taskId());
    }

    @Override
    public void close() {
        spark.removeSparkListener(this);
    }
}
