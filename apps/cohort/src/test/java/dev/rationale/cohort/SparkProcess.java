package dev.rationale.cohort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Processes of a cohort as the launcher and a cluster start them: the one jar, and Spark's own jars beside it. */
final class SparkProcess {

    /** The one jar that travels; it is built with {@code -Plaunch}. */
    static final Path JAR = Path.of(System.getProperty("cohort.jar", ""));

    private static final String SPARK = System.getProperty("cohort.spark", "") + "/*";
    private static final String OPENS = System.getProperty("cohort.opens", "");

    private SparkProcess() {}

    /** Starts the command. */
    static Process command(List<String> arguments, Path log) throws IOException {
        return java(JAR + File.pathSeparator + SPARK, "dev.rationale.cohort.Main", arguments, log);
    }

    /** Starts a program of Spark's. */
    static Process ofSpark(String main, List<String> arguments, Path log) throws IOException {
        return java(SPARK, main, arguments, log);
    }

    private static Process java(String classPath, String main, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(Arrays.asList(OPENS.split(" ")));
        command.add("-Dcohort.opens=" + OPENS);
        Stream.concat(Stream.of("-Xmx700m", "-cp", classPath, main), arguments.stream())
                .forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", String.valueOf(JAR.getParent()));
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.redirectOutput(log.toFile()).start();
    }
}
