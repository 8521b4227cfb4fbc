package dev.rationale.cdshooks;

/** The bearer token with which a client lets this service read from its FHIR server. Its text form hides it. */
public record AccessToken(String value) {

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
