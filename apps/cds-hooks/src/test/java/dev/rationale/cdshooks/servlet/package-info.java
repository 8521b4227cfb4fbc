/** Tests of the servlet. */
@NullMarked
package dev.rationale.cdshooks.servlet;

import org.jspecify.annotations.NullMarked;
