package dev.rationale.audit.trail;

import dev.rationale.audit.log.Killed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** A process of its own that decides and records as fast as it can and prints each id that was given, until it is killed. */
final class Recorder {

    private static final int THREADS = 4;

    private Recorder() {}

    public static void main(String[] arguments) {
        AuditTrail trail = AuditTrail.open(TrailOptions.of(Path.of(arguments[0]), Map.of(), Clock.systemUTC()));
        for (int thread = 0; thread < THREADS; thread++) {
            String patient = arguments[1] + "-" + thread;
            new Thread(() -> record(trail, patient)).start();
        }
    }

    private static void record(AuditTrail trail, String patient) {
        for (int count = 40; true; count++) {
            String id = Patients.write(
                    trail, Patients.decide(Patients.small(patient, "N", count), LocalDate.of(2003, 6, 1)));
            synchronized (System.out) {
                System.out.println(id + " " + patient + Killed.WHOLE);
                System.out.flush();
            }
        }
    }
}
