/** The servlet that carries the protocol. The only package that knows the web. */
@NullMarked
package dev.rationale.cdshooks.servlet;

import org.jspecify.annotations.NullMarked;
