package dev.rationale.cohort.input;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One thing that an input holds.
 *
 * @param key whose it is: the patient's id, or the name of what stands for itself; empty if that is not known
 * @param source the input on the command line through which it was found
 * @param type of the resource, or {@link #DOCUMENT}
 * @param what what is to be done with it
 * @param note what else is known of it, by what it is
 * @param line its bytes as they were read
 */
// The bytes are nobody else's, and two things that were found are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Found(String key, String source, String type, What what, String note, byte[] line) {

    /** The type of what is put to the guideline by itself. */
    public static final String DOCUMENT = "document";

    static final byte[] NOTHING = {};

    /** What becomes of something that was found. */
    public enum What {
        /** It is a patient's. */
        OWN,
        /** It is a patient's, who is known by an identifier only; the note is the identifier. */
        IDENTIFIED,
        /** It is read where something refers to it; the note is its name. */
        SHARED,
        /** Nobody asks for its type. */
        PASSED_OVER,
        /** It is about nobody who can be told. */
        NOBODY,
        /** It is about a group of patients. */
        SEVERAL,
        /** It is no resource; the note says why. */
        DAMAGED,
        /** The rest of a file could not be read; the note says why. */
        FAULT,
        /** A patient is there; the note holds the identifiers. */
        PATIENT,
        /** How many things of a kind a portion held; the note holds the number. */
        COUNT;

        /** As it is written in a table. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The columns of a table of what was found. */
    public static final StructType SCHEMA = new StructType()
            .add("key", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("what", DataTypes.StringType)
            .add("note", DataTypes.StringType)
            .add("line", DataTypes.BinaryType);

    /** What is set aside and written out: none of it reaches an answer. */
    public static final List<What> LEFT_OUT = List.of(What.NOBODY, What.SEVERAL, What.DAMAGED, What.FAULT);

    /** As a row of such a table. */
    public Row row() {
        return RowFactory.create(key, source, type, what.code(), note, line);
    }
}
