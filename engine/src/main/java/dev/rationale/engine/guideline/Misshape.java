package dev.rationale.engine.guideline;

/**
 * A place of a document that is not as its schema says.
 *
 * @param path the place as {@link YamlPlaces} writes it; of a key that is missing, where it would stand in
 * @param finding stable id of the kind of fault
 * @param what what was seen and what was expected
 * @param maybe a likely cure, empty if there is none
 */
public record Misshape(String path, String finding, String what, String maybe) {}
