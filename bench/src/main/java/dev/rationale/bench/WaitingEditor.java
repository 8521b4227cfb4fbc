package dev.rationale.bench;

import dev.rationale.lsp.Client;
import dev.rationale.lsp.Server;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that waits after each edit until it was told everything. */
final class WaitingEditor implements Client, AutoCloseable {

    private final Path root;
    private final LanguageServer server;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final Map<String, Integer> versions = new HashMap<>();

    /** Something that was told of a version of a file, and when. */
    private record Told(String uri, int version, long at, boolean done, int cases) {}

    /** How long an edit took, in milliseconds, and how many cases were tried. */
    record Waited(double first, double full, int cases) {}

    WaitingEditor(Path root, LocalDate today) throws IOException {
        this.root = root;
        PipedInputStream toServer = new PipedInputStream(1 << 20);
        PipedInputStream toEditor = new PipedInputStream(1 << 20);
        PipedOutputStream fromEditor = new PipedOutputStream(toServer);
        PipedOutputStream fromServer = new PipedOutputStream(toEditor);
        Server served = new Server(today, List.of(), Server.DELAY);
        aside(() -> served.run(toServer, fromServer)).start();
        Launcher<LanguageServer> launcher = Launcher.createLauncher(
                this,
                LanguageServer.class,
                toEditor,
                fromEditor,
                Executors.newCachedThreadPool(WaitingEditor::aside),
                messages -> messages);
        Future<Void> unused = launcher.startListening();
        this.server = launcher.getRemoteProxy();
        server.initialize(new InitializeParams()).join();
    }

    /** A thread that keeps no process from ending. */
    private static Thread aside(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    Waited open(String file, String text) {
        long begun = System.nanoTime();
        int version = versions.merge(file, 1, Integer::sum);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "drl", version, text)));
        return waited(file, version, begun);
    }

    Waited write(String file, String text) {
        long begun = System.nanoTime();
        int version = versions.merge(file, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version),
                        List.of(new TextDocumentContentChangeEvent(text))));
        return waited(file, version, begun);
    }

    void close(String file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
    }

    private Waited waited(String file, int version, long begun) {
        Told first = next(one -> one.uri().equals(uri(file)) && one.version() == version);
        Told last = first.done()
                ? first
                : next(one -> one.uri().equals(uri(file)) && one.version() == version && one.done());
        return new Waited((first.at() - begun) / 1e6, (last.at() - begun) / 1e6, last.cases());
    }

    private Told next(Predicate<Told> wanted) {
        try {
            while (true) {
                Told one = told.take();
                if (wanted.test(one)) {
                    return one;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String uri(String file) {
        return root.resolve(file).toUri().toString();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        if (params.getVersion() != null) {
            told.add(new Told(params.getUri(), params.getVersion(), System.nanoTime(), false, 0));
        }
    }

    @Override
    public void checked(Summary summary) {
        told.add(new Told(summary.file(), summary.version(), System.nanoTime(), true, summary.cases()));
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return CompletableFuture.allOf();
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams message) {
        System.err.println(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(new MessageActionItem());
    }

    @Override
    public void logMessage(MessageParams message) {
        System.err.println(message.getMessage());
    }

    @Override
    public void close() {
        server.shutdown().join();
        server.exit();
    }
}
