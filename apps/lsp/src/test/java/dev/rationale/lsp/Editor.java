package dev.rationale.lsp;

import dev.rationale.authoring.text.Lines;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor at the other end of the streams, with a copy of the example package. It waits for messages, never for time. */
final class Editor implements Client, AutoCloseable {

    private static final long LONGEST_MINUTES = 5;

    private final Path root;
    private final LanguageServer server;
    private final CompletableFuture<Integer> code;
    private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
    private final BlockingQueue<Client.Summary> summaries = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();

    Editor(Path root, Duration delay) {
        this.root = root;
        PackageFiles.in(Path.of("").toAbsolutePath().resolve("../../examples/cotrimoxazole-hiv"))
                .writeTo(root);
        try {
            PipedInputStream toServer = new PipedInputStream(1 << 16);
            PipedInputStream toEditor = new PipedInputStream(1 << 16);
            PipedOutputStream fromEditor = new PipedOutputStream(toServer);
            PipedOutputStream fromServer = new PipedOutputStream(toEditor);
            Server served = new Server(LocalDate.of(2026, 11, 29), List.of(), delay);
            this.code = CompletableFuture.supplyAsync(() -> served.run(toServer, fromServer));
            Launcher<LanguageServer> launcher =
                    Launcher.createLauncher(this, LanguageServer.class, toEditor, fromEditor);
            Future<Void> unused = launcher.startListening();
            this.server = launcher.getRemoteProxy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        now(server.initialize(new InitializeParams()));
    }

    LanguageServer server() {
        return server;
    }

    /** The answer, which comes within minutes on whatever machine. */
    static <T> T now(Future<T> answer) {
        try {
            return answer.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    String uri(String file) {
        return Uris.uri(root.resolve(file));
    }

    TextDocumentIdentifier id(String file) {
        return new TextDocumentIdentifier(uri(file));
    }

    String text(String file) {
        return texts.getOrDefault(file, saved(file));
    }

    String saved(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(String file) {
        texts.put(file, saved(file));
        versions.put(file, 1);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "drl", 1, saved(file))));
    }

    /** Replaces the first occurrence of a text, and tells only that. */
    int replace(String file, String from, String to) {
        String before = text(file);
        int at = before.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("'" + from + "' does not stand in " + file);
        }
        Lines lines = new Lines(before);
        Range range = Conversions.range(lines.region(at, at + from.length()));
        texts.put(file, before.substring(0, at) + to + before.substring(at + from.length()));
        return changed(file, new TextDocumentContentChangeEvent(range, to));
    }

    /** Replaces the whole text. */
    int write(String file, String text) {
        texts.put(file, text);
        return changed(file, new TextDocumentContentChangeEvent(text));
    }

    private int changed(String file, TextDocumentContentChangeEvent change) {
        int version = versions.merge(file, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version), List.of(change)));
        return version;
    }

    Position at(String file, String text, int behind) {
        int offset = text(file).indexOf(text);
        return Conversions.range(new Lines(text(file)).region(offset + behind, offset + behind))
                .getStart();
    }

    /** What is told of a version of a file when its full check is done. */
    List<Diagnostic> checked(String file, int version) {
        Client.Summary summary = next(summaries, one -> one.file().equals(uri(file)) && one.version() == version);
        List<Diagnostic> last = new ArrayList<>();
        List<PublishDiagnosticsParams> told = new ArrayList<>();
        diagnostics.drainTo(told);
        for (PublishDiagnosticsParams one : told) {
            Integer of = one.getVersion();
            if (one.getUri().equals(summary.file()) && of != null && of == version) {
                last = one.getDiagnostics();
            }
        }
        return last;
    }

    Client.Summary summary(String file, int version) {
        return next(summaries, one -> one.file().equals(uri(file)) && one.version() == version);
    }

    /** The first diagnostics of a version of a file. */
    List<Diagnostic> diagnostics(String file, int version) {
        return next(diagnostics, one -> {
                    Integer of = one.getVersion();
                    return one.getUri().equals(uri(file)) && of != null && of == version;
                })
                .getDiagnostics();
    }

    String message() {
        return next(messages, one -> true);
    }

    private static <T> T next(BlockingQueue<T> queue, Predicate<T> wanted) {
        try {
            while (true) {
                T one = queue.poll(LONGEST_MINUTES, TimeUnit.MINUTES);
                if (one == null) {
                    throw new IllegalStateException("nothing of the kind was told");
                }
                if (wanted.test(one)) {
                    return one;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many checks were told to be done and not asked for. */
    int toldBesides() {
        return summaries.size();
    }

    /** Ends the server as the protocol says, and gives its code. */
    int end() {
        now(server.shutdown());
        server.exit();
        return now(code);
    }

    @Override
    public void checked(Client.Summary summary) {
        summaries.add(summary);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams told) {
        diagnostics.add(told);
    }

    @Override
    public void telemetryEvent(Object event) {
        messages.add(String.valueOf(event));
    }

    @Override
    public void showMessage(MessageParams message) {
        messages.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(new MessageActionItem());
    }

    @Override
    public void logMessage(MessageParams message) {
        messages.add(message.getMessage());
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return CompletableFuture.allOf();
    }

    @Override
    public void close() {
        if (!code.isDone()) {
            end();
        }
    }
}
