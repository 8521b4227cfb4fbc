/** The pictures of an answer: a course in time, studies by stratum, reasons weighed. What they show is data; where it stands is reckoned here. */
@NullMarked
package dev.rationale.pages.picture;

import org.jspecify.annotations.NullMarked;
