package dev.rationale.cohort.evaluate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What belongs to nobody and is read where a patient's resource refers to it, such as a Medication. It is sent to every executor once.
 */
public final class SharedLines implements Serializable {

    private static final long serialVersionUID = 1;

    /** Nothing is shared. */
    public static final SharedLines NONE = new SharedLines();

    private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\"");
    private static final String MEDICATION = "Medication";
    private static final String URN = "urn:uuid:";

    private final HashMap<String, ArrayList<byte[]>> byName = new HashMap<>();
    private long bytes;

    /** Adds a resource of a source. */
    public void add(String source, String name, byte[] line) {
        byName.computeIfAbsent(source + " " + name, any -> new ArrayList<>(1)).add(line);
        bytes += line.length;
    }

    public long bytes() {
        return bytes;
    }

    /** What lines of a source refer to, and what that refers to, in the order of the names. */
    List<byte[]> referred(String source, Map<String, List<byte[]>> lines) {
        if (byName.isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        lines.forEach((type, some) -> {
            if (type.startsWith(MEDICATION)) {
                some.forEach(line -> follow(source, line, names));
            }
        });
        List<byte[]> referred = new ArrayList<>();
        names.forEach(name -> referred.addAll(byName.getOrDefault(name, new ArrayList<>())));
        return referred;
    }

    private void follow(String source, byte[] line, Set<String> names) {
        Matcher reference = REFERENCE.matcher(new String(line, StandardCharsets.UTF_8));
        while (reference.find()) {
            for (String name : named(reference.group(1))) {
                String key = source + " " + name;
                if (byName.containsKey(key) && names.add(key)) {
                    byName.getOrDefault(key, new ArrayList<>()).forEach(more -> follow(source, more, names));
                }
            }
        }
    }

    private static List<String> named(String reference) {
        String plain = reference.replaceFirst("/_history/[^/]*$", "");
        if (plain.startsWith(URN)) {
            String id = plain.substring(URN.length());
            return List.of(MEDICATION + "/" + id, "Substance/" + id);
        }
        String[] parts = plain.split("/", -1);
        return parts.length < 2 ? List.of() : List.of(parts[parts.length - 2] + "/" + parts[parts.length - 1]);
    }
}
