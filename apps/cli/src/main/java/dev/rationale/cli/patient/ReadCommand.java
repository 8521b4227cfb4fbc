package dev.rationale.cli.patient;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.cli.option.InputNames;
import dev.rationale.cli.option.InputOptions;
import dev.rationale.cli.option.OutputOptions;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.account.AccountJson;
import dev.rationale.fhir.account.AccountOptions;
import dev.rationale.fhir.account.AccountPages;
import dev.rationale.fhir.account.AccountText;
import dev.rationale.fhir.account.ReadingAccount;
import dev.rationale.service.Evaluations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what becomes of every resource before anybody sees advice. */
@Command(
        name = "read",
        description = "Say what is read of records, what is left out, and what is not understood.",
        footer = {
            "",
            "Every resource is counted as read, left out, not understood, or about something else.",
            "",
            "Examples:",
            "  rationale read patient.json --each",
            "  rationale read patients/ --format html --out reading.html",
            "  rationale read --together Patient.ndjson Observation.ndjson",
            "  rationale read patients/ --anonymise    types, codes and statuses only, for a report of a defect",
            "",
            "Exit codes: 0 done; 1 something was not understood; 2 usage; 3 an input cannot be read."
        })
public final class ReadCommand implements Callable<Integer> {

    /** How the account is written. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    private final Console console;
    private final Evaluations evaluations = new Evaluations();

    @Mixin
    private OutputOptions output;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private InputOptions inputs;

    @Option(names = "--format", paramLabel = "text|json|html", description = "How it is written (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--each", description = "Tell every resource by its name.")
    private boolean each;

    @Option(names = "--together", description = "All inputs are one record, as an export is that is split by type.")
    private boolean together;

    @Option(names = "--anonymise", description = "Tell nothing of any patient: no ids, dates, names or texts.")
    private boolean anonymous;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A file, a directory, or - for standard input.")
    private List<String> files = List.of();

    private int refused;

    public ReadCommand(Console console) {
        this.console = console;
        this.options = new GuidelineOptions(console);
        this.inputs = new InputOptions(console);
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        InputNames names = InputNames.of(files);
        try (Guideline guideline = options.load()) {
            List<List<String>> records = together
                    ? List.of(names.names())
                    : names.names().stream().map(List::of).toList();
            List<ReadingAccount> accounts = new ArrayList<>();
            records.forEach(record -> account(record, guideline, accounts));
            ReadingAccount account = ReadingAccount.together(accounts);
            output.write(written(account, guideline));
            return refused > 0 ? ExitCode.UNREADABLE : code(account);
        }
    }

    /** An input that cannot be read is told, and costs the others nothing. */
    private void account(List<String> record, Guideline guideline, List<ReadingAccount> accounts) {
        String name = record.size() == 1 ? record.get(0) : record.size() + " files";
        try {
            accounts.add(InputOptions.naming(name, () -> evaluations.account(inputs.documents(record), guideline)));
        } catch (UnreadableInput unreadable) {
            refused++;
            console.err().println(unreadable.getMessage());
        }
    }

    private static int code(ReadingAccount account) {
        boolean unclear =
                account.items().stream().anyMatch(item -> item.outcome().isOpen());
        return unclear || !account.notices().isEmpty() ? ExitCode.FINDINGS : ExitCode.EVALUATED;
    }

    private String written(ReadingAccount account, Guideline guideline) {
        AccountOptions told = new AccountOptions(each, anonymous);
        Wording wording = Wording.of(guideline, options.language());
        return switch (format) {
            case TEXT -> new AccountText(wording, told).text(account);
            case JSON -> AccountJson.text(account, told, asked(guideline));
            case HTML ->
                AccountPages.html(account, told, wording, guideline.id().id());
        };
    }

    private Map<String, Object> asked(Guideline guideline) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("guideline", guideline.id().id());
        asked.put("version", guideline.id().version());
        asked.put("digest", guideline.id().digest());
        asked.put("refused", refused);
        return asked;
    }
}
