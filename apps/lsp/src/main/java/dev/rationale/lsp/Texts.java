package dev.rationale.lsp;

import dev.rationale.authoring.Lens;
import dev.rationale.authoring.QuickFix;
import dev.rationale.authoring.Remark;
import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Place;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * What is asked about texts. Edits are taken in the order in which they come; questions are answered beside them, on the text as it
 * stands when they come, and can be cancelled.
 */
final class Texts implements TextDocumentService {

    /** The command behind a lens. */
    static final String RUN = "rationale.run";

    private final Packages packages;
    private final Executor workers;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Texts(Packages packages, Executor workers) {
        this.packages = packages;
        this.workers = workers;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        taken(
                params.getTextDocument().getUri(),
                params.getTextDocument().getText(),
                params.getTextDocument().getVersion());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        String text = texts.getOrDefault(uri, "");
        for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
            text = change.getRange() == null ? change.getText() : edited(text, change);
        }
        taken(uri, text, params.getTextDocument().getVersion());
    }

    private static String edited(String text, TextDocumentContentChangeEvent change) {
        return new Lines(text)
                .edited(List.of(new dev.rationale.authoring.text.TextEdit(
                        Conversions.region(change.getRange()), change.getText())));
    }

    private void taken(String uri, String text, int version) {
        texts.put(uri, text);
        packages.answer(uri, false, (found, file) -> {
            found.edit(file, text, version);
            return true;
        });
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        texts.remove(uri);
        packages.answer(uri, false, (found, file) -> {
            found.closed(file);
            return true;
        });
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        packages.answer(params.getTextDocument().getUri(), false, (found, file) -> {
            found.saved(file);
            return true;
        });
    }

    private <T> CompletableFuture<T> answered(String uri, T otherwise, BiFunction<OpenPackage, String, T> question) {
        return CompletableFutures.computeAsync(workers, cancelled -> {
            cancelled.checkCanceled();
            T answer = packages.answer(uri, otherwise, question);
            cancelled.checkCanceled();
            return answer;
        });
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        // The protocol says that there is nothing by null, which a list of no contents is shown as, too.
        Hover none = new Hover(List.of());
        return answered(
                params.getTextDocument().getUri(),
                none,
                (found, file) -> found.service()
                        .hover(found.draft(), file, Conversions.position(params.getPosition()))
                        .map(hover -> new Hover(
                                new MarkupContent(MarkupKind.MARKDOWN, hover.markdown()),
                                Conversions.range(hover.region())))
                        .orElse(none));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return answered(
                params.getTextDocument().getUri(),
                Either.forLeft(List.of()),
                (found, file) -> Either.forLeft(
                        found
                                .service()
                                .completions(found.draft(), file, Conversions.position(params.getPosition()))
                                .stream()
                                .map(Conversions::item)
                                .toList()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return answered(
                params.getTextDocument().getUri(),
                Either.forLeft(List.of()),
                (found, file) -> Either.forLeft(locations(
                        found,
                        found.service().definition(found.draft(), file, Conversions.position(params.getPosition())))));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return answered(
                params.getTextDocument().getUri(),
                List.of(),
                (found, file) -> locations(
                        found,
                        found.service().references(found.draft(), file, Conversions.position(params.getPosition()))));
    }

    private static List<Location> locations(OpenPackage found, List<Place> places) {
        return places.stream()
                .map(place -> new Location(
                        Uris.uri(Uris.file(found.root(), place.file())), Conversions.range(place.region())))
                .toList();
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return answered(
                        params.getTextDocument().getUri(),
                        List.<Range>of(),
                        (found, file) -> found.service()
                                .renameable(found.draft(), file, Conversions.position(params.getPosition()))
                                .map(region -> List.of(Conversions.range(region)))
                                .orElse(List.of()))
                .thenApply(ranges -> ranges.stream()
                        .findFirst()
                        .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst)
                        .orElseThrow(() -> refused("There is no name here that could be another.")));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return answered(params.getTextDocument().getUri(), new WorkspaceEdit(), (found, file) -> {
            try {
                return Edits.of(
                        found,
                        found.service()
                                .rename(
                                        found.draft(),
                                        file,
                                        Conversions.position(params.getPosition()),
                                        params.getNewName()));
            } catch (IllegalArgumentException impossible) {
                throw refused(String.valueOf(impossible.getMessage()));
            }
        });
    }

    private static ResponseErrorException refused(String why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, List.of()));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return answered(params.getTextDocument().getUri(), List.of(), (found, file) -> {
            List<Remark> remarks = found.remarks();
            return found
                    .service()
                    .quickFixes(found.draft(), file, Conversions.region(params.getRange()), remarks)
                    .stream()
                    .map(fix -> Either.<Command, CodeAction>forRight(action(found, fix)))
                    .toList();
        });
    }

    private static CodeAction action(OpenPackage found, QuickFix fix) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(Conversions.diagnostic(fix.cures())));
        action.setIsPreferred(true);
        action.setEdit(Edits.of(found, fix.change()));
        return action;
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        String uri = params.getTextDocument().getUri();
        return answered(
                uri,
                List.of(),
                (found, file) -> found.service().lenses(found.draft(), file, found.checked()).stream()
                        .map(lens -> lens(uri, lens))
                        .toList());
    }

    private static CodeLens lens(String uri, Lens lens) {
        Command command = new Command(lens.title(), RUN, List.of(uri, lens.rule()));
        return new CodeLens(Conversions.range(lens.region()), command, List.of());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return answered(
                params.getTextDocument().getUri(),
                List.of(),
                (found, file) -> found.service().formatting(found.draft(), file).stream()
                        .map(Conversions::edit)
                        .toList());
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return answered(
                params.getTextDocument().getUri(),
                List.of(),
                (found, file) -> found.service().symbols(found.draft(), file).stream()
                        .map(Conversions::symbol)
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }
}
