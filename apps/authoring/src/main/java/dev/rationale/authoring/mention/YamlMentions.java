package dev.rationale.authoring.mention;

import dev.rationale.authoring.yaml.YamlEntry;
import dev.rationale.authoring.yaml.YamlOutline;
import java.util.ArrayList;
import java.util.List;

/** The names in a YAML file of a package, by the places at which each kind of file has them. */
final class YamlMentions {

    private static final String I = YamlEntry.ITEM;
    private static final String ANY = "*";

    private final String file;
    private final String text;
    private final YamlOutline outline;
    private final List<Mention> mentions = new ArrayList<>();

    YamlMentions(String file, String text) {
        this.file = file;
        this.text = text;
        this.outline = YamlOutline.of(text);
    }

    List<Mention> all() {
        if (file.equals("guideline.yaml")) {
            manifest();
        } else if (file.equals("facts.yaml")) {
            facts();
        } else if (file.equals("types.yaml")) {
            types();
        } else if (file.startsWith("evidence/")) {
            study();
        } else if (file.startsWith("terminology/")) {
            value(NameKind.VALUE_SET, true, "id");
        } else if (file.startsWith("messages/")) {
            outline.entries().forEach(this::message);
        } else if (file.startsWith("cases/")) {
            outline.entries().forEach(this::ofCase);
        }
        return mentions;
    }

    private void manifest() {
        value(NameKind.CLAIM, true, "claims", I);
        value(NameKind.PHASE, true, "phases", I);
        value(NameKind.PHASE, false, "literature", I);
        value(NameKind.RECOMMENDATION, true, "recommendations", I, "code");
        value(NameKind.QUESTION, true, "recommendations", I, "question");
        value(NameKind.QUESTION, false, "questions", I, "code");
        value(NameKind.TYPE, false, "questions", I, "raisedBy", I);
        value(NameKind.REQUEST, false, "orders", I, "for", I);
        value(NameKind.PARAMETER, true, "parameters", I, "name");
        value(NameKind.VALUE_SET, false, "terminology", I);
        value(NameKind.TYPE, false, "profile", ANY, "of");
        value(NameKind.TYPE, false, "profile", ANY, "each");
    }

    private void facts() {
        value(NameKind.KIND, true, "facts", I, "kind");
        value(NameKind.TYPE, true, "facts", I, "type");
        value(NameKind.TYPE, true, "facts", I, "ungraded");
        value(NameKind.VALUE_SET, false, "facts", I, "valueSet");
        value(NameKind.VALUE_SET, false, "facts", I, "grades");
        value(NameKind.VALUE_SET, false, "facts", I, "notFor");
        value(NameKind.KIND, false, "facts", I, "attributedTo");
        String type = "";
        for (YamlEntry entry : outline.all("facts", I, "**")) {
            if (entry.at("facts", I)) {
                type = "";
            } else if (entry.at("facts", I, "type")) {
                type = entry.value();
            } else if (entry.at("facts", I, "fields", ANY)) {
                key(new Name(NameKind.FIELD, type, entry.key()), true, entry);
            }
        }
    }

    private void types() {
        outline.all("types", ANY).forEach(entry -> key(Name.of(NameKind.TYPE, entry.key()), true, entry));
        outline.all("types", ANY, "fields", ANY)
                .forEach(entry -> key(new Name(NameKind.FIELD, entry.path().get(1), entry.key()), true, entry));
        value(NameKind.TYPE, false, "types", ANY, "series");
        value(NameKind.TYPE, false, "types", ANY, "course");
        value(NameKind.PARAMETER, false, "types", ANY, "gap");
    }

    private void study() {
        value(NameKind.STUDY, true, "key");
        value(NameKind.CLAIM, false, "findings", I, "claim");
        value(NameKind.STUDY, false, "correctedBy", I);
        value(NameKind.CHARACTERISTIC, false, "populations", I, "criteria", I, "characteristic");
    }

    /** A text, and what its key begins with. */
    private void message(YamlEntry entry) {
        if (entry.scalar()) {
            key(Name.of(NameKind.TEXT, String.join(".", entry.path())), true, entry);
        }
        if (entry.path().size() == 2) {
            switch (entry.path().get(0)) {
                case "recommendation" -> key(Name.of(NameKind.RECOMMENDATION, entry.key()), false, entry);
                case "claim", "appraisal" -> key(Name.of(NameKind.CLAIM, entry.key()), false, entry);
                case "request" -> key(Name.of(NameKind.REQUEST, entry.key()), false, entry);
                case "gap" -> key(Name.of(NameKind.GAP, entry.key()), false, entry);
                case "withheld", "not-applicable" -> key(Name.of(NameKind.REASON, entry.key()), false, entry);
                case "question" -> key(Name.of(NameKind.QUESTION, entry.key()), false, entry);
                case "characteristic" -> key(Name.of(NameKind.CHARACTERISTIC, entry.key()), false, entry);
                case "what" -> key(Name.of(NameKind.ABSENCE, entry.key()), false, entry);
                default -> {}
            }
        }
    }

    private void ofCase(YamlEntry entry) {
        if (entry.at("cases", I, "name")) {
            text(new Name(NameKind.CASE, file, entry.value()), true, entry);
        } else if (entry.at("fixtures", ANY)) {
            key(new Name(NameKind.FIXTURE, file, entry.key()), true, entry);
        } else if (entry.at("cases", I, "like") || entry.at("fixtures", ANY, "like")) {
            text(new Name(NameKind.FIXTURE, file, entry.value()), false, entry);
        } else if (entry.at("cases", I, "declared", ANY) || entry.at("fixtures", ANY, "declared", ANY)) {
            key(Name.of(NameKind.KIND, entry.key()), false, entry);
        } else if (entry.at("literature", "retract", ANY)) {
            key(Name.of(NameKind.STUDY, entry.key()), false, entry);
        } else if (entry.at("parameters", ANY)) {
            key(Name.of(NameKind.PARAMETER, entry.key()), false, entry);
        } else if (entry.at("cases", I, "expect", "**")) {
            expected(entry);
        }
    }

    private void expected(YamlEntry entry) {
        if (entry.at("cases", I, "expect", "recommendations", ANY)) {
            key(Name.of(NameKind.RECOMMENDATION, entry.key()), false, entry);
        } else if (entry.at("cases", I, "expect", "recommendations", ANY, "rule")) {
            text(Name.of(NameKind.RULE, entry.value()), false, entry);
        } else if (entry.at("cases", I, "expect", "not", I)) {
            text(Name.of(NameKind.RECOMMENDATION, entry.value()), false, entry);
        } else if (entry.at("cases", I, "expect", "appraisals", ANY)) {
            key(Name.of(NameKind.CLAIM, entry.key()), false, entry);
        } else if (entry.at("cases", I, "expect", "dataRequests", I)) {
            text(Name.of(NameKind.REQUEST, entry.value()), false, entry);
        } else if (entry.at("cases", I, "expect", "evidenceGaps", I)) {
            text(Name.of(NameKind.GAP, entry.value()), false, entry);
        } else if (entry.at("cases", I, "expect", "withheld", I)) {
            text(Name.of(NameKind.REASON, entry.value()), false, entry);
        }
    }

    private void value(NameKind kind, boolean defines, String... form) {
        outline.all(form).stream()
                .filter(YamlEntry::scalar)
                .forEach(entry -> text(Name.of(kind, entry.value()), defines, entry));
    }

    private void text(Name name, boolean defines, YamlEntry entry) {
        if (entry.scalar() && !entry.isFolded()) {
            mentions.add(new Mention(name, defines, entry.start(), entry.end()));
        }
    }

    /** A key that is written as it is; in quotation marks that escape something it could not be replaced. */
    private void key(Name name, boolean defines, YamlEntry entry) {
        boolean plain = entry.index() < 0
                && entry.keyEnd() <= text.length()
                && text.substring(entry.keyStart(), entry.keyEnd()).equals(entry.key());
        if (plain) {
            mentions.add(new Mention(name, defines, entry.keyStart(), entry.keyEnd()));
        }
    }
}
