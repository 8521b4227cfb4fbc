package dev.rationale.engine.written;

/** The numbers by which the bytes of a value begin. From {@link #FIRST_TYPE} on they name a record or an enumeration. */
final class Form {

    static final int NOTHING = 0;
    static final int TEXT = 1;
    static final int WHOLE = 2;
    static final int NUMBER = 3;
    static final int TRUE = 4;
    static final int FALSE = 5;
    static final int DATE = 6;
    static final int LIST = 7;
    static final int SET = 8;
    static final int SORTED_SET = 9;
    static final int MAP = 10;
    static final int SORTED_MAP = 11;
    static final int ABSENT = 12;
    static final int PRESENT = 13;
    static final int NO_NUMBER = 14;
    static final int SOME_NUMBER = 15;
    static final int FIRST_TYPE = 16;

    private Form() {}
}
