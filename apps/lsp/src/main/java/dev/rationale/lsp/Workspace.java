package dev.rationale.lsp;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.explanation.Firing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What is asked about folders, and the commands. */
final class Workspace implements WorkspaceService {

    private static final int LISTED = 20;

    private final Packages packages;
    private final Executor workers;
    private final Supplier<Client> client;

    Workspace(Packages packages, Executor workers, Supplier<Client> client) {
        this.packages = packages;
        this.workers = workers;
        this.client = client;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to set while it runs.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        params.getChanges().stream()
                .map(FileEvent::getUri)
                .forEach(uri -> packages.answer(uri, false, (found, file) -> {
                    found.saved(file);
                    return true;
                }));
    }

    /** {@link Texts#RUN}: the cases in which a rule fires, as the last full check saw them. */
    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return CompletableFutures.computeAsync(workers, cancelled -> {
            List<String> arguments = params.getArguments().stream()
                    .map(one -> String.valueOf(one).replaceAll("^\"|\"$", ""))
                    .toList();
            if (!params.getCommand().equals(Texts.RUN) || arguments.size() < 2) {
                throw new IllegalArgumentException("There is no command '" + params.getCommand() + "'.\n  Maybe '"
                        + Texts.RUN + "' was meant, with the address of a file and the id of a rule.");
            }
            List<String> names =
                    packages.answer(arguments.get(0), List.of(), (found, file) -> cases(found, arguments.get(1)));
            client.get()
                    .showMessage(new MessageParams(
                            MessageType.Info,
                            arguments.get(1) + " fires in " + names.size() + " cases"
                                    + names.stream().limit(LISTED).collect(Collectors.joining("\n", ":\n", ""))));
            return names;
        });
    }

    private static List<String> cases(OpenPackage found, String rule) {
        return found.checked()
                .map(checked -> checked.results().stream()
                        .filter(result -> fires(result, rule))
                        .map(result -> result.one().file() + ":" + result.one().line() + ": "
                                + result.one().name())
                        .toList())
                .orElse(List.of());
    }

    private static boolean fires(CaseResult result, String rule) {
        return result.seen().explanation().firings().stream().map(Firing::rule).anyMatch(rule::equals);
    }
}
