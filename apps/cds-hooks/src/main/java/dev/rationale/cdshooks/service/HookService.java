package dev.rationale.cdshooks.service;

/** A CDS service: one hook each, one id each, because clients key services by their URL (T9). */
public enum HookService {
    PATIENT_VIEW("patient-view"),
    ORDER_SELECT("order-select"),
    ORDER_SIGN("order-sign");

    /** The version of each of these hooks as published in the hooks library. */
    public static final String HOOK_VERSION = "1.0";

    private final String hook;

    HookService(String hook) {
        this.hook = hook;
    }

    public String hook() {
        return hook;
    }

    /** Its id where one guideline is served. */
    public String id() {
        return "rationale-" + hook;
    }

    /** Key of the text that names it. */
    String titleKey() {
        return "service." + hook + ".title";
    }

    /** Key of the text that says what it is for. */
    String descriptionKey() {
        return "service." + hook + ".description";
    }

    /** True if the context holds draft orders. */
    public boolean ordering() {
        return this != PATIENT_VIEW;
    }

    /** Its id where several guidelines are served. */
    String id(String guideline) {
        return "rationale-" + guideline + "-" + hook;
    }
}
