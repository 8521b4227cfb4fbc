package dev.rationale.workbench.bedside;

import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.workbench.page.Asked;

/**
 * A patient who is looked at.
 *
 * @param name in addresses
 * @param shown to a person
 * @param file for a command: where the record was read from, or what it was called when it was dropped
 * @param origin sentence on where the record comes from, if that is no file; empty if it is one
 * @param record what was read; it is in memory only
 */
record OpenPatient(String name, String shown, String file, String origin, PatientRecord record) {

    String address() {
        return address(name);
    }

    /** The address of the patient of a name. */
    static String address(String name) {
        return "/bedside/" + Asked.encoded(name);
    }
}
