/**
 * Every name that a package defines or uses, with its place: rules, types, studies, claims, codes, texts and more.
 */
@NullMarked
package dev.rationale.authoring.mention;

import org.jspecify.annotations.NullMarked;
