package dev.rationale.lsp;

import dev.rationale.committee.impact.Subject;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * A language server over two streams, until the editor ends it.
 *
 * <pre>{@code int code = new Server(today, List.of(), Server.DELAY).run(System.in, out);}</pre>
 */
public final class Server implements LanguageServer {

    /** How long a text stands before it is checked: shorter than a pause between two words. */
    public static final Duration DELAY = Duration.ofMillis(150);

    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Client> client = new AtomicReference<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Packages packages;
    private final Texts texts;
    private final Workspace workspace;
    private boolean shutDown;

    /**
     * Begins with no package.
     *
     * @param today the day after which nothing can have been published
     * @param patients patients at hand, on whom edits are tried beside the cases
     * @param delay how long a text has to stand before it is checked
     */
    public Server(LocalDate today, List<Subject> patients, Duration delay) {
        this.packages = new Packages(client::get, today, patients, delay);
        this.texts = new Texts(packages, workers);
        this.workspace = new Workspace(packages, workers, client::get);
    }

    /** Answers what comes on one stream on the other one; 0 if the editor ended it as the protocol says, else 1. */
    public int run(InputStream in, OutputStream out) {
        Launcher<Client> launcher = Launcher.createLauncher(this, Client.class, in, out);
        client.set(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        Thread watch = new Thread(() -> awaitEnd(listening), "end of input");
        watch.setDaemon(true);
        watch.start();
        try {
            return ended.join();
        } finally {
            packages.close();
            workers.shutdownNow();
        }
    }

    /** An editor that dies says nothing, and its stream ends. */
    private void awaitEnd(Future<Void> listening) {
        try {
            listening.get();
        } catch (ExecutionException broken) {
            ended.complete(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        ended.complete(1);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        ServerCapabilities can = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        can.setTextDocumentSync(sync);
        can.setHoverProvider(true);
        can.setCompletionProvider(new CompletionOptions(false, List.of("\"", "(", "@", "$", ".", ":", " ")));
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setRenameProvider(new RenameOptions(true));
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        can.setCodeLensProvider(new CodeLensOptions(false));
        can.setDocumentFormattingProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Texts.RUN)));
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("rationale")));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public void exit() {
        ended.complete(shutDown ? 0 : 1);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }
}
