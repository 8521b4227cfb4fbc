package dev.rationale.server.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Sets logging up: one JSON object a line on standard output. */
public final class Logs {

    private static final List<String> TALKATIVE =
            List.of("org.eclipse.jetty", "io.javalin", "org.drools", "org.kie", "ca.uhn");

    private Logs() {}

    public static void toStandardOutput() {
        to(System.out);
    }

    /** The same for another stream. */
    public static void to(OutputStream stream) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) {
            throw new IllegalStateException(
                    "Logging goes to " + factory.getClass().getName() + "; expected Logback.");
        }
        context.reset();
        JsonLines lines = new JsonLines();
        lines.setContext(context);
        lines.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(lines);
        appender.setOutputStream(new Borrowed(stream));
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    }

    /** A stream that belongs to somebody else, and is not closed when logging is set up anew. */
    private static final class Borrowed extends FilterOutputStream {

        Borrowed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Does something that one class would have much to say about. */
    public static void quietly(Class<?> talking, Runnable work) {
        if (LoggerFactory.getLogger(talking) instanceof Logger logger) {
            Level before = logger.getLevel();
            logger.setLevel(Level.WARN);
            try {
                work.run();
            } finally {
                logger.setLevel(before);
            }
        } else {
            work.run();
        }
    }
}
