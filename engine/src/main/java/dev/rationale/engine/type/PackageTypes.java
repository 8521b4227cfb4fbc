package dev.rationale.engine.type;

import dev.rationale.engine.fact.Fact;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * The types of fact that the rules of a package see by a class loader. Packages that declare the same types share them, so that a
 * fact that was read for one is matched by the rules of the other.
 *
 * <pre>{@code types.named("Cd4Gain") // the record that the package declares by this name, or the engine's}</pre>
 */
public final class PackageTypes {

    private static final String BUILT = "META-INF/rationale/compiled/types/";
    private static final ClassLoader APPLICATION = PackageTypes.class.getClassLoader();
    private static final Map<String, WeakReference<Loaded>> OPEN = new HashMap<>();

    /** More names than packages ask for; what a hostile one asks for besides is forgotten again. */
    private static final int NAMES = 20_000;

    private static final Map<String, Optional<Class<?>>> OF_THE_APPLICATION = new ConcurrentHashMap<>();

    private final String javaPackage;
    private final Set<String> packages;
    private final List<DeclaredType> declared;
    private final Loaded loaded;
    private final Map<String, Optional<Class<? extends Fact>>> byName = new ConcurrentHashMap<>();

    /**
     * Types that were made.
     *
     * @param key names them by all that they are
     * @param classes class files by path; none where the application has these very types
     * @param found what was looked for by its qualified name
     */
    private record Loaded(
            String key, SortedMap<String, byte[]> classes, ClassLoader loader, Map<String, Optional<Class<?>>> found) {}

    private PackageTypes(String javaPackage, Set<String> packages, List<DeclaredType> declared, Loaded loaded) {
        this.javaPackage = javaPackage;
        this.packages = packages;
        this.declared = List.copyOf(declared);
        this.loaded = loaded;
    }

    /**
     * The types of a package, compiled unless they are open already or the application was built with them.
     *
     * @param guideline the id of the guideline
     * @param declared what the package declares
     */
    public static PackageTypes of(String guideline, List<DeclaredType> declared) {
        String javaPackage = javaPackage(guideline);
        InputTypes inputs = new InputTypes(javaPackage, declared);
        SortedMap<String, String> sources = new TreeMap<>();
        declared.forEach(type -> sources.put(javaPackage + "." + type.name(), source(javaPackage, type, inputs)));
        return new PackageTypes(javaPackage, packages(javaPackage), declared, loaded(javaPackage, sources));
    }

    /**
     * The types of a package that the application was built with.
     *
     * @param key their {@link #key}
     */
    public static PackageTypes built(String guideline, List<DeclaredType> declared, String key) {
        String javaPackage = javaPackage(guideline);
        return new PackageTypes(
                javaPackage,
                packages(javaPackage),
                declared,
                new Loaded(key, new TreeMap<>(), APPLICATION, OF_THE_APPLICATION));
    }

    private static Set<String> packages(String javaPackage) {
        return new TreeSet<>(Set.of(Fact.class.getPackageName(), javaPackage));
    }

    private static String source(String javaPackage, DeclaredType type, InputTypes inputs) {
        if (type instanceof DeclaredSeries series) {
            return new SeriesSource(javaPackage, series, inputs).text();
        }
        if (type instanceof DeclaredDerived derived) {
            return new FactSource(javaPackage, derived.fact(inputs)).text();
        }
        return type instanceof DeclaredCourse course
                ? new CourseSource(javaPackage, course, inputs).text()
                : new FactSource(javaPackage, (DeclaredFact) type).text();
    }

    /** The Java package of a guideline's types: a file of rules that says that it is of this package need not import them. */
    public static String javaPackage(String guideline) {
        String name = guideline.replace('-', '_');
        boolean word = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0)) && !JavaWords.isOne(name);
        return "rationale." + (word ? name : "_" + name);
    }

    private static Loaded loaded(String javaPackage, SortedMap<String, String> sources) {
        String key = key(sources);
        if (sources.isEmpty() || APPLICATION.getResource(built(key)) != null) {
            return new Loaded(key, new TreeMap<>(), APPLICATION, OF_THE_APPLICATION);
        }
        synchronized (OPEN) {
            @Nullable WeakReference<Loaded> open = OPEN.get(key);
            @Nullable Loaded known = open == null ? null : open.get();
            if (known == null) {
                known = compiled(key, javaPackage, sources);
                OPEN.values().removeIf(one -> one.get() == null);
                OPEN.put(key, new WeakReference<>(known));
            }
            return known;
        }
    }

    private static Loaded compiled(String key, String javaPackage, SortedMap<String, String> sources) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        KieMemoryCompiler.compileNoLoad(sources, APPLICATION, JavaConfiguration.CompilerType.ECLIPSE)
                .forEach((name, content) -> classes.put(name.replace('.', '/') + ".class", content));
        return new Loaded(key, classes, new TypeLoader(javaPackage, classes, APPLICATION), new ConcurrentHashMap<>());
    }

    private static String key(SortedMap<String, String> sources) {
        try {
            byte[] all = sources.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String built(String key) {
        return BUILT + key;
    }

    /** Names the declared types by all that they are: two packages with the same key have the same types. */
    public String key() {
        return loaded.key();
    }

    /** What the package declares, in the order in which it says so. */
    public List<DeclaredType> declared() {
        return declared;
    }

    /** The parameters that courses and what is derived need. */
    public Set<String> parameters() {
        return declared.stream()
                .flatMap(type -> type instanceof DeclaredCourse course
                        ? Stream.of(course.gap())
                        : type instanceof DeclaredDerived derived ? derived.parameters().stream() : Stream.of())
                .filter(gap -> !gap.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Through which the rules are compiled. */
    public ClassLoader loader() {
        return loaded.loader();
    }

    /** The Java package of the declared types. */
    public String javaPackage() {
        return javaPackage;
    }

    /** The Java packages whose facts and values the rules may import. */
    public Set<String> packages() {
        return packages;
    }

    /** What the compile step writes, by path: the classes, and a mark by which they are found again. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>(loaded.classes());
        if (!files.isEmpty()) {
            files.put(built(loaded.key()), new byte[0]);
        }
        return files;
    }

    /** The class of a qualified name, not initialised. That there is none is found slowly, so each name is looked for once. */
    public Optional<Class<?>> qualified(String name) {
        if (loaded.found().size() > NAMES) {
            loaded.found().clear();
        }
        return loaded.found().computeIfAbsent(name, this::sought);
    }

    private Optional<Class<?>> sought(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }

    /**
     * A fact as the rules of this package see it. One that was read for another edition, which declares other types besides, is made
     * anew.
     *
     * @throws IllegalArgumentException if this package declares other fields of its type
     */
    public Fact own(Fact fact) {
        Class<? extends Fact> type = fact.getClass();
        if (type.getClassLoader() == loader() || !type.getPackageName().equals(javaPackage)) {
            return fact;
        }
        Class<? extends Fact> own = named(type.getSimpleName()).orElse(type);
        if (own == type) {
            return fact;
        }
        if (!components(own).equals(components(type))) {
            throw new IllegalArgumentException("The fact " + fact.id()
                    + " was read for another edition of the guideline, in which the type " + type.getSimpleName()
                    + " has other fields.\n  Maybe the record has to be read again for this one.");
        }
        return Records.made(own, Records.values(fact));
    }

    private static List<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component ->
                        component.getName() + " " + component.getType().getName())
                .toList();
    }

    /** The record of a type of fact: one that the package declares, or else one of the engine. */
    public Optional<Class<? extends Fact>> named(String simple) {
        return byName.computeIfAbsent(simple, this::found);
    }

    private Optional<Class<? extends Fact>> found(String simple) {
        return Stream.concat(Stream.of(javaPackage), packages.stream())
                .flatMap(one -> qualified(one + "." + simple).stream())
                .filter(type -> type.isRecord() && Fact.class.isAssignableFrom(type))
                .<Class<? extends Fact>>map(type -> type.asSubclass(Fact.class))
                .findFirst();
    }
}
