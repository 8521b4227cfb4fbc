package dev.rationale.pages.workbench;

import dev.rationale.pages.Words;

/**
 * What a page of the workbench has around its main part, besides its frame.
 *
 * @param token what a request of this page that changes something must bring
 * @param person who is signed in, in words; empty where nobody had to
 * @param command the command that gives the same answer; empty if there is none
 * @param twin address of the same answer in JSON; empty if there is none
 * @param words the labels of all pages of the workbench
 */
public record Shell(String token, String person, String command, String twin, Words words) {}
