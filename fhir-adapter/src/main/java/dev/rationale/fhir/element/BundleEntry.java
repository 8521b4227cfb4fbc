package dev.rationale.fhir.element;

/**
 * What the entry of a bundle says of its resource, beside the resource itself.
 *
 * @param fullUrl the identity of the resource with its server, empty if it is not stated
 * @param deleted true if the entry says that the resource was deleted
 * @param version the version as a history states it, empty if it does not
 * @param lastModified when the version was written as a history states it, empty if it does not
 * @param newestFirst true in a history, whose order is by time
 */
public record BundleEntry(String fullUrl, boolean deleted, String version, String lastModified, boolean newestFirst) {

    /** A resource that stands in no bundle. */
    public static final BundleEntry NONE = new BundleEntry("", false, "", "", false);

    BundleEntry inHistory() {
        return new BundleEntry(fullUrl, deleted, version, lastModified, true);
    }
}
