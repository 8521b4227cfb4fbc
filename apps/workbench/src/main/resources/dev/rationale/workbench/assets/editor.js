// A file in an editor that is answered while somebody types. It stands in a shadow root, so that its styles need no exception
// from the page's policy.
import { EditorView, Decoration, WidgetType, keymap, lineNumbers, drawSelection, highlightActiveLine, hoverTooltip } from "@codemirror/view";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { StreamLanguage, HighlightStyle, syntaxHighlighting, indentUnit } from "@codemirror/language";
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { linter, lintKeymap, lintGutter } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { tags } from "@lezer/highlight";

const place = document.getElementById("editor");
const token = document.querySelector('meta[name="token"]').content;
const path = place.dataset.path;
const WORDS = /^(?:package|import|rule|when|then|end|not|exists|forall|accumulate|collect|from|in|matches|contains|insert|new|ruleflow-group|true|false|null)\b/;

/** Rules and YAML, as far as colours go; what a text means is for the server to say. */
const mode = {
  token(stream) {
    if (stream.match(/^\/\/.*/) || (path.endsWith(".yaml") && stream.match(/^#.*/))) return "comment";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^']|'')*'?/)) return "string";
    if (stream.match(/^@\w+/)) return "meta";
    if (stream.match(/^\$\w+/)) return "variableName";
    if (path.endsWith(".yaml") && stream.match(/^[\w.-]+(?=:)/)) return "keyword";
    if (path.endsWith(".drl") && stream.match(WORDS)) return "keyword";
    if (stream.match(/^\d+(?:\.\d+)?/)) return "number";
    if (stream.match(/^\w+/)) return null;
    stream.next();
    return null;
  },
};

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "bold" },
  { tag: tags.meta, color: "var(--caution)" },
  { tag: tags.variableName, color: "var(--link)" },
  { tag: tags.number, color: "var(--link)" },
]);

const look = EditorView.theme({
  "&": { border: "1px solid var(--quiet)", backgroundColor: "var(--paper)", color: "var(--ink)", fontSize: "14px", maxHeight: "70vh" },
  ".cm-content": { fontFamily: "var(--code-font)", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--tint)", color: "var(--quiet)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--tint) 60%, transparent)" },
  "&.cm-focused": { outline: "3px solid var(--link)" },
  ".cm-tooltip": { backgroundColor: "var(--tint)", color: "var(--ink)", border: "1px solid var(--quiet)", maxWidth: "46em", fontFamily: "var(--label-font)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--link)", color: "var(--paper)" },
  ".known": { padding: ".4em .8em", whiteSpace: "pre-wrap", fontSize: "13px" },
  ".cm-scroller": { overflow: "auto" },
  ".fared": { color: "var(--quiet)", fontFamily: "var(--label-font)", fontSize: "12px", paddingLeft: "1.5em" },
  ".fared.met": { color: "var(--good)" },
  ".fared.unmet": { color: "var(--bad)" },
});

/** Asks about the text as it stands; a later question of the same kind takes the place of an earlier one. */
const asking = new Map();
async function ask(what, text, parameters = {}) {
  asking.get(what)?.abort();
  const control = new AbortController();
  asking.set(what, control);
  const address = new URLSearchParams({ path, ...parameters });
  return fetch(`/committee/${what}?${address}`, {
    method: "POST",
    headers: { "X-CSRF-Token": token, "Content-Type": "text/plain; charset=utf-8" },
    body: text,
    signal: control.signal,
  });
}

const offset = (doc, position) => {
  const line = doc.line(Math.min(position.line + 1, doc.lines));
  return Math.min(line.from + position.character, line.to);
};
const position = (doc, at) => {
  const line = doc.lineAt(at);
  return { line: line.number - 1, character: at - line.from };
};

function list(remarks) {
  const box = document.getElementById("remarks");
  if (remarks.length === 0) {
    const none = document.createElement("p");
    none.textContent = place.dataset.none;
    box.replaceChildren(none);
    return;
  }
  const all = document.createElement("ul");
  all.className = "remarks";
  for (const remark of remarks) {
    const one = document.createElement("li");
    one.textContent = `${remark.file}:${remark.start.line + 1} ${remark.severity}: ${remark.what} ${remark.maybe}`;
    all.append(one);
  }
  box.replaceChildren(all);
}

/** How the conditions of the text fare with one patient, at the end of their lines. It is no part of the text. */
class Fared extends WidgetType {
  constructor(sign, facts) {
    super();
    this.sign = sign;
    this.facts = facts;
  }
  eq(other) {
    return other.sign === this.sign && other.facts === this.facts;
  }
  toDOM() {
    const one = document.createElement("span");
    one.className = `fared ${this.sign === "✓" ? "met" : "unmet"}`;
    one.textContent = `${this.sign} ${this.facts.length > 80 ? `${this.facts.slice(0, 79)}…` : this.facts}`;
    one.title = this.facts;
    return one;
  }
}

const fare = StateEffect.define();
const fared = StateField.define({
  create: () => Decoration.none,
  update(marks, change) {
    const found = change.effects.find((effect) => effect.is(fare));
    return found ? found.value : marks.map(change.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function mark(text) {
  const view = place.view;
  if (!view || view.state.doc.toString() !== text) return;
  const doc = view.state.doc;
  const marks = [...document.querySelectorAll("#trial .marks li")]
    .filter((one) => one.dataset.sign && Number(one.dataset.line) <= doc.lines)
    .map((one) => Decoration.widget({ widget: new Fared(one.dataset.sign, one.dataset.facts), side: 1 })
      .range(doc.line(Number(one.dataset.line)).to));
  view.dispatch({ effects: fare.of(Decoration.set(marks, true)) });
}

/** The patient who was chosen stays chosen while the text changes. */
function choose() {
  const choice = document.getElementById("subject");
  choice?.addEventListener("change", () => {
    place.dataset.subject = choice.value;
    attempt(place.view.state.doc.toString(), true);
  });
}

/** What the text does to cases and patients; the last answer stays, marked as of an earlier text, until the next one comes. */
async function attempt(text, chosen = false) {
  const said = document.getElementById("trying");
  said.textContent = said.dataset.running;
  try {
    const answer = await ask("check", text, place.dataset.subject ? { subject: place.dataset.subject } : {});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("trial").replaceChildren(...page.querySelectorAll("main > :not(h1)"));
    said.textContent = answer.ok ? said.dataset.done : "";
    choose();
    mark(text);
    if (chosen) document.getElementById("subject")?.focus();
  } catch (superseded) {
    said.textContent = said.dataset.older;
  }
}

async function lint(view) {
  const doc = view.state.doc;
  attempt(doc.toString());
  try {
    const answer = await ask("findings", doc.toString());
    if (!answer.ok) return [];
    const remarks = await answer.json();
    list(remarks);
    return remarks
      .filter((remark) => remark.file === path)
      .map((remark) => ({
        from: offset(doc, remark.start),
        to: Math.max(offset(doc, remark.end), offset(doc, remark.start)),
        severity: remark.severity === "error" ? "error" : "warning",
        message: remark.maybe ? `${remark.what}\n${remark.maybe}` : remark.what,
      }));
  } catch (superseded) {
    return [];
  }
}

const hover = hoverTooltip(async (view, at) => {
  const answer = await ask("hover", view.state.doc.toString(), position(view.state.doc, at)).catch(() => null);
  if (!answer?.ok || answer.status === 204) return null;
  const known = await answer.json();
  return {
    pos: offset(view.state.doc, known.start),
    end: offset(view.state.doc, known.end),
    create() {
      const dom = document.createElement("div");
      dom.className = "known";
      dom.textContent = known.markdown;
      return { dom };
    },
  };
});

async function complete(context) {
  if (!context.explicit && !context.matchBefore(/[\w.$-]$/)) return null;
  const doc = context.state.doc;
  const answer = await ask("completions", doc.toString(), position(doc, context.pos)).catch(() => null);
  if (!answer?.ok) return null;
  const found = await answer.json();
  if (found.length === 0) return null;
  return {
    from: offset(doc, found[0].start),
    options: found.map((one) => ({ label: one.label, detail: one.detail, apply: one.text })),
  };
}

function start() {
  const source = document.getElementById("source");
  const save = document.getElementById("save");
  const said = document.getElementById("saved");
  place.hidden = false;
  source.hidden = true;
  const root = place.attachShadow({ mode: "open" });
  const writable = place.dataset.writable === "true";
  const saving = async (view) => {
    const answer = await ask("save", view.state.doc.toString(), { digest: place.dataset.digest });
    if (answer.ok) {
      place.dataset.digest = await answer.text();
      for (const note of document.querySelectorAll("main > .notice")) {
        note.remove();
      }
      said.textContent = place.dataset.saved;
    } else {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      said.textContent = [place.dataset.failed, ...[...page.querySelectorAll("main p")].map((one) => one.textContent)].join(" ");
    }
  };
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: source.textContent,
      extensions: [
        lineNumbers(), lintGutter(), history(), drawSelection(), highlightActiveLine(), indentUnit.of("  "),
        StreamLanguage.define(mode), syntaxHighlighting(colours), look, fared, EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": place.dataset.label }),
        EditorState.readOnly.of(!writable),
        linter(lint, { delay: 250 }), hover, autocompletion({ override: [complete] }),
        keymap.of([
          { key: "Mod-s", run: (one) => { if (writable) saving(one); return true; } },
          ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && said) said.textContent = place.dataset.unsaved;
        }),
      ],
    }),
  });
  if (save) {
    save.hidden = false;
    save.addEventListener("click", () => saving(view));
  }
  const line = Number(new URLSearchParams(location.search).get("line") ?? "0");
  if (line > 0) {
    const at = view.state.doc.line(Math.min(line, view.state.doc.lines)).from;
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
  }
  place.view = view;
}

start();
