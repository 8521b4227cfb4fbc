/**
 * Every page and picture that is made of markup: records that say what a page shows, templates that show it, one style sheet.
 * It knows no other module; whoever wants a page fills its record.
 */
@NullMarked
package dev.rationale.pages;

import org.jspecify.annotations.NullMarked;
