package dev.rationale.engine.terminology;

import dev.rationale.engine.written.PlainYaml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The systems that codes are from: the many ways to write each, and the normal form of their codes. */
public final class CodeSystems {

    private static final String FILE = "systems.yaml";
    private static final Pattern BEGINNING = Pattern.compile("^(?:https?://(?:www\\.)?|urn:oid:|urn:id:|urn:)");
    private static final Pattern END = Pattern.compile("(?:\\|.*|/+)$");

    /** No address of a system is longer. */
    private static final int LONGEST_ADDRESS = 1 << 8;

    private static final int SHORTEST_PADDED = 20;

    /** A code that is padded to 36 characters; the system beside it is missing or wrong. */
    private static final Pattern PADDED = Pattern.compile("(\\d+)[Aa]{20,}");

    private final Map<String, CodeSystem> byName = new HashMap<>();
    private final Map<String, CodeSystem> byUri = new HashMap<>();
    private final Map<String, CodeSystem> byAlias = new HashMap<>();
    private final Map<String, CodeSystem> above = new HashMap<>();
    private final Memo<String, Optional<CodeSystem>> byAddress =
            new Memo<>(this::byWhatIsWritten, address -> address.length() <= LONGEST_ADDRESS);
    private final Map<Pattern, CodeSystem> like = new LinkedHashMap<>();
    private final String ofPadded;

    /**
     * A system.
     *
     * @param name short name, as the files of packages write it
     * @param within the system whose codes mean the same here, if it is a national form; else empty
     * @param shape an expression that each code of the system matches; empty where codes may look like anything
     */
    public record CodeSystem(String name, String uri, String within, CodeForm form, String shape) {

        /** True for what may be a code of this system, by its look alone. */
        public boolean mayHave(String code) {
            return shape.isEmpty() || code.matches(shape);
        }
    }

    private CodeSystems(PlainYaml file) {
        String padded = "";
        for (PlainYaml one : file.list("systems")) {
            CodeSystem system = new CodeSystem(
                    one.text("name"),
                    one.text("uri"),
                    one.text("within"),
                    one.text("form").isEmpty() ? CodeForm.PLAIN : CodeForm.valueOf(one.text("form")),
                    one.text("shape"));
            byName.put(system.name(), system);
            byUri.put(system.uri(), system);
            byAlias.put(key(system.uri()), system);
            one.texts("aliases").forEach(alias -> byAlias.put(key(alias), system));
            one.texts("below").forEach(uri -> above.put(key(uri) + "/", system));
            if (!one.text("like").isEmpty()) {
                like.put(Pattern.compile(one.text("like")), system);
            }
            padded = one.text("padded").isEmpty() ? padded : system.uri();
        }
        this.ofPadded = padded;
    }

    private static final class Holder {
        static final CodeSystems STANDARD = new CodeSystems(PlainYaml.beside(CodeSystems.class, FILE));
    }

    /** The systems that the application knows. */
    public static CodeSystems standard() {
        return Holder.STANDARD;
    }

    /** The short names, sorted. */
    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** The system with a short name, or one of whose addresses is written; nothing if it is not known. */
    public Optional<CodeSystem> system(String nameOrUri) {
        return byAddress.of(nameOrUri);
    }

    private Optional<CodeSystem> byWhatIsWritten(String nameOrUri) {
        CodeSystem asItIs = byUri.getOrDefault(nameOrUri, byName.get(nameOrUri));
        return asItIs == null ? byAlias(key(nameOrUri)) : Optional.of(asItIs);
    }

    private Optional<CodeSystem> byAlias(String key) {
        return Optional.ofNullable(byAlias.get(key))
                .or(() -> above.entrySet().stream()
                        .filter(one -> key.startsWith(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> like.entrySet().stream()
                        .filter(one -> one.getKey().matcher(key).find())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The normal form of a code; a system that is not known stays as it is written. */
    public Coding normal(String system, String code) {
        if (code.length() > SHORTEST_PADDED) {
            Matcher padded = PADDED.matcher(code.strip());
            if (padded.matches()) {
                return new Coding(ofPadded, padded.group(1));
            }
        }
        Optional<CodeSystem> known = system(system);
        return known.isPresent()
                ? new Coding(known.get().uri(), known.get().form().normal(code))
                : new Coding(system.strip(), CodeForm.PLAIN.normal(code));
    }

    /** The mark behind a code that says how certain a diagnosis is, where its system has such marks; empty if there is none. */
    public String mark(String system, String code) {
        return system(system).map(known -> known.form().mark(code)).orElse("");
    }

    /** The same code in the system whose codes mean the same, if its own is a national form of that. */
    Optional<Coding> within(Coding coding) {
        return Optional.ofNullable(byUri.get(coding.system()))
                .map(CodeSystem::within)
                .flatMap(name -> Optional.ofNullable(byName.get(name)))
                .map(wider -> new Coding(wider.uri(), coding.code()));
    }

    /** The short name of a system; the address of one that is not known. */
    public String name(String uri) {
        return system(uri).map(CodeSystem::name).orElse(uri);
    }

    /** Addresses differ in much that means nothing. */
    private static String key(String uri) {
        String small = BEGINNING.matcher(uri.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return END.matcher(small).replaceFirst("");
    }
}
