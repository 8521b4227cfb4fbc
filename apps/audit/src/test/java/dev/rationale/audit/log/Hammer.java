package dev.rationale.audit.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process of its own that appends as fast as it can and prints each entry that was acknowledged, until it is killed. */
final class Hammer {

    private static final int THREADS = 4;

    private Hammer() {}

    public static void main(String[] arguments) {
        NoteSigner signer = KillTest.signer();
        AtomicLong number = new AtomicLong();
        MerkleLog log = MerkleLog.open(Path.of(arguments[0]), signer);
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(() -> append(log, arguments[1], number)).start();
        }
    }

    private static void append(MerkleLog log, String run, AtomicLong number) {
        while (true) {
            String text = run + "-" + number.incrementAndGet();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long index = log.append(new Entry(bytes, bytes));
            synchronized (System.out) {
                System.out.println(index + " " + text + Killed.WHOLE);
                System.out.flush();
            }
        }
    }
}
