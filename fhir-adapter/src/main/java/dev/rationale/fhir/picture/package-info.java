/** What the pictures of an answer show: a patient's course, studies by whom they admitted, reasons weighed, as a package declares them. */
@NullMarked
package dev.rationale.fhir.picture;

import org.jspecify.annotations.NullMarked;
