/** The whole service, spoken to over the wire as clients and attackers would. */
@NullMarked
package dev.rationale.server;

import org.jspecify.annotations.NullMarked;
