package dev.rationale.engine.rule;

import java.util.List;

/**
 * What a DRL file says beside its rules.
 *
 * @param path path within the package
 * @param packageName the package that it declares
 * @param imports what it imports, in order
 * @param declarations whatever else it declares
 */
public record DrlFile(String path, String packageName, List<Import> imports, List<Declaration> declarations) {

    /**
     * One import.
     *
     * @param target qualified name of a type, or of a package with {@code .*}
     */
    public record Import(Span span, String target) {}

    /**
     * A declaration other than an import or a rule.
     *
     * @param kind the word that it begins with, for instance {@code global} or {@code function}
     */
    public record Declaration(Span span, String kind, String name) {}

    public DrlFile {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
    }
}
