/**
 * What is made of a patient's data: series and courses by reduction, and the definitions that the abstraction rules conclude.
 * Every threshold and window arrives as an argument; none is known here.
 */
@NullMarked
package dev.rationale.hiv.status;

import org.jspecify.annotations.NullMarked;
