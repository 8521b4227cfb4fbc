/**
 * The way in: who may ask, from where, and how much may be sent. Nothing behind it is asked by anybody who was not let in.
 */
@NullMarked
package dev.rationale.workbench.http;

import org.jspecify.annotations.NullMarked;
