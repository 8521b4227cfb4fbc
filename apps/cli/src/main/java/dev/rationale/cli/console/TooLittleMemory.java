package dev.rationale.cli.console;

/** What is said of an input for which there is too little memory, and what may help. */
public final class TooLittleMemory {

    public static final String SENTENCE = "The input needs more memory than Java was given.";

    public static final String HELP = "RATIONALE_JAVA_OPTS=-Xmx2g gives enough.";

    private TooLittleMemory() {}
}
