package dev.rationale.lsp;

import dev.rationale.authoring.Change;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of a package as an editor makes them. */
final class Edits {

    private Edits() {}

    static WorkspaceEdit of(OpenPackage found, Change change) {
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        change.edits()
                .forEach((file, edits) -> changes.add(Either.forLeft(new TextDocumentEdit(
                        new VersionedTextDocumentIdentifier(Uris.uri(Uris.file(found.root(), file)), null),
                        edits.stream()
                                .map(edit -> Either.<TextEdit, SnippetTextEdit>forLeft(Conversions.edit(edit)))
                                .toList()))));
        change.moved()
                .forEach((from, to) -> changes.add(Either.forRight(new RenameFile(
                        Uris.uri(Uris.file(found.root(), from)),
                        Uris.uri(Uris.file(found.root(), from)
                                .resolveSibling(to.substring(to.lastIndexOf('/') + 1)))))));
        return new WorkspaceEdit(changes);
    }
}
