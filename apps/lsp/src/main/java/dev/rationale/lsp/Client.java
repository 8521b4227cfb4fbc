package dev.rationale.lsp;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor, which may hear that a full check is done beside what the protocol has. */
public interface Client extends LanguageClient {

    /**
     * A full check is done.
     *
     * @param root address of the package
     * @param file the file that was edited last, with the version of its text
     * @param cases the number of cases that were tried, zero if the rules do not compile
     * @param holding the number of those that hold
     * @param subjects how many patients were compared with the package as it was saved
     * @param changed how many of them are answered otherwise
     * @param sound true if the package can be used and every case holds
     */
    record Summary(
            String root, String file, int version, int cases, int holding, int subjects, int changed, boolean sound) {}

    /** Hears what a full check came to. */
    @JsonNotification("rationale/checked")
    void checked(Summary summary);
}
