package dev.rationale.engine.terminology;

import java.util.Optional;

/** Tells what was found means; medicines and terms are told in different ways. */
interface MeaningReader {

    /** What it means where codes are known. */
    Meaning coded(Found found);

    /** What it means where only words can tell; nothing if they tell nothing. */
    Optional<Meaning> named(Found found);
}
