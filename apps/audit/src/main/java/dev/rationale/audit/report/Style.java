package dev.rationale.audit.report;

/** How the page looks, on screen and on paper. */
final class Style {

    static final String FONT = "Liberation Sans";

    static final String CSS = """
            @page { size: A4; margin: 14mm 15mm 14mm 15mm;
              @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 7pt; color: #555; } }
            body { font-family: 'Liberation Sans', Arial, sans-serif; font-size: 8.6pt; line-height: 1.32; color: #1a1a1a; max-width: 180mm; }
            h1 { font-size: 17pt; font-weight: normal; margin: 0; color: #123a5a; }
            h2 { font-size: 10.5pt; font-weight: normal; margin: 9pt 0 3pt; padding-bottom: 1.5pt; color: #123a5a;
              border-bottom: 0.6pt solid #9fb4c4; page-break-after: avoid; }
            p { margin: 0 0 2pt; }
            p.guideline { font-size: 10pt; color: #444; margin-bottom: 5pt; }
            p.said { font-size: 10.5pt; margin-top: 3pt; }
            p.grade { font-size: 7.4pt; color: #555; }
            p.place { font-size: 6.4pt; color: #123a5a; }
            img.qr { float: right; width: 25mm; height: 25mm; }
            table { border-collapse: collapse; }
            td { vertical-align: top; padding: 0.8pt 8pt 0.8pt 0; }
            table.head td:first-child { color: #555; white-space: nowrap; }
            table.facts, table.small, table.rules { width: 100%; table-layout: fixed; }
            table.facts td { font-size: 7.8pt; line-height: 1.22; }
            span.source { font-size: 6pt; color: #666; word-wrap: break-word; }
            table.small td, table.rules td { font-size: 6.6pt; line-height: 1.2; word-wrap: break-word; }
            tr { page-break-inside: avoid; }
            ul { margin: 0; padding-left: 11pt; }
            li { margin-bottom: 1pt; }
            pre { font-family: 'Liberation Sans', Arial, sans-serif; font-size: 5.8pt; line-height: 1.2; margin: 0; white-space: pre-wrap; word-wrap: break-word; }
            """;

    private Style() {}
}
