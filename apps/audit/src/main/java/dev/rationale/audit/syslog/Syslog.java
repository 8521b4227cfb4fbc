package dev.rationale.audit.syslog;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.TrailRecord;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells of records as soon as they are safe. The trail is what counts: nobody waits for a receiver, and what it does not take is counted
 * and told, not kept.
 */
public final class Syslog implements Closeable {

    /** Names the variable with the receiver: {@code udp://HOST:PORT}, {@code tcp://HOST:PORT} or {@code file:///PATH}. */
    public static final String VARIABLE = "RATIONALE_AUDIT_SYSLOG";

    private static final System.Logger LOGGER = System.getLogger(Syslog.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final byte[] END = {};

    private final SyslogReceiver receiver;
    private final SyslogMessage message;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Thread sender;

    private Syslog(SyslogReceiver receiver, SyslogMessage message) {
        this.receiver = receiver;
        this.message = message;
        this.sender = new Thread(this::send, "audit-syslog");
        this.sender.setDaemon(true);
    }

    /**
     * Begins to tell, if the environment says whom.
     *
     * @throws AuditFailure if it names no receiver
     */
    public static Optional<Syslog> begun(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE)).map(text -> {
            Syslog begun = new Syslog(
                    receiver(text),
                    new SyslogMessage(host(), ProcessHandle.current().pid()));
            begun.sender.start();
            return begun;
        });
    }

    private static SyslogReceiver receiver(String text) {
        try {
            URI address = URI.create(text);
            boolean named = address.getHost() != null && address.getPort() > 0;
            if (named && text.startsWith("udp:")) {
                return SyslogReceiver.Datagrams.to(address);
            } else if (named && text.startsWith("tcp:")) {
                return new SyslogReceiver.Stream(address);
            } else if (text.startsWith("file:/")) {
                return new SyslogReceiver.Lines(Path.of(address));
            }
        } catch (IllegalArgumentException | IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "No receiver of messages", e);
        }
        throw new AuditFailure(
                AuditFailure.Kind.UNKNOWN,
                VARIABLE + "=" + text
                        + ": this names no receiver; expected udp://HOST:PORT, tcp://HOST:PORT or file:///PATH.");
    }

    /** The name in the header holds printable ASCII only. */
    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^!-~]", "");
            return name.isEmpty() ? "-" : name;
        } catch (UnknownHostException e) {
            return "-";
        }
    }

    /** Tells of a decision. */
    public void decision(DecisionRecord one) {
        offer(message.decision(one));
    }

    /** Tells of something that was done to the trail, or of a look into it. */
    public void event(TrailRecord one) {
        offer(message.event(one));
    }

    private void offer(byte[] one) {
        if (!waiting.offer(one)) {
            tell("the receiver is too slow");
        }
    }

    private void send() {
        try {
            for (byte[] one = waiting.take(); one.length > 0; one = waiting.take()) {
                deliver(one);
            }
            receiver.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void deliver(byte[] one) {
        try {
            receiver.take(one);
        } catch (IOException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void tell(String why) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "Messages that were not delivered to the syslog receiver: {0} ({1}).",
                lost.incrementAndGet(),
                why);
    }

    /** What waits is delivered, if that is quick. */
    @Override
    public void close() {
        try {
            if (waiting.offer(END, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                sender.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
