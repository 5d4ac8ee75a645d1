/** How a report is laid out on paper; every word and figure of it is data. What only pleases the eye is marked as such: figures stand beside it. */
export const documentSource = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#16212e")
#let soft = rgb("#4a5868")
#let line-colour = rgb("#c9d1db")
#let main = rgb("#1c5d8c")
#let pale = rgb("#e3eff8")
#set document(title: d.title + ", " + d.unit, author: d.unit)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2.2cm, bottom: 2.4cm), footer: context {
  set text(size: 8pt, fill: soft)
  grid(columns: (1fr, auto), column-gutter: 1em, d.foot, counter(page).display("1 / 1", both: true))
})
#set text(lang: "fr", region: "BE", size: 10.5pt, fill: ink, font: "Libertinus Serif", number-width: "tabular")
#set par(leading: 0.66em, spacing: 0.95em)
#show heading.where(level: 1): set text(size: 24pt, fill: main)
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, sticky: true, text(size: 14.5pt, fill: main, it.body))
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => align(left, text(size: 9.5pt, weight: "bold", it.body))

#block(below: 0.5em, text(size: 12pt, fill: soft, weight: "bold", if d.house == none { d.unit } else { d.house }))
#heading(level: 1, outlined: false, d.title)
#if d.house != none { block(above: 0.2em, text(size: 13pt, weight: "bold", d.unit)) }
#block(above: 0.8em)[#d.days. #d.versus.]
#pdf.artifact(line(length: 100%, stroke: 1.5pt + main))

#grid(columns: d.tiles.map(_ => 1fr), column-gutter: 8pt, ..d.tiles.map(tile => block(fill: pale, inset: 9pt, width: 100%, height: 64pt, radius: 3pt)[
  #set par(leading: 0.45em, spacing: 0.55em)
  #text(size: 8.5pt, fill: soft, tile.title)

  #if tile.isTold {
    text(size: if tile.value.clusters().len() > 9 { 10pt } else { 17pt }, weight: "bold", fill: main, tile.value)
  } else { text(size: 9.5pt, fill: soft, tile.value) }

  #text(size: 8.5pt, fill: soft, tile.before)
]))

#text(size: 9.5pt, fill: soft, d.made)

#outline(title: text(size: 12pt, fill: main, d.contents), depth: 2, indent: 0pt)

#let bar(share, ..how) = if share > 0 { rect(width: share * 100%, height: 3.4pt, ..how) } else { v(3.4pt) }
#let bars(pair) = pdf.artifact(box(width: 100%, inset: (top: 1.2pt), stack(spacing: 1.2pt,
  bar(pair.at(0), fill: main, stroke: none), bar(pair.at(1), fill: none, stroke: 0.6pt + main))))
#let shown(t) = {
  let others = t.heads.len() - 1
  show figure: set block(breakable: t.rows.len() > 10)
  figure(kind: table, supplement: none, numbering: none, caption: t.caption, {
    set text(size: 9.5pt)
    set par(leading: 0.5em, spacing: 0.5em)
    table(
      columns: (1fr,) + range(others).map(_ => if others > 3 { 2.2cm } else { 2.7cm }),
      align: (x, y) => if x == 0 { left } else { right },
      stroke: (x, y) => (bottom: if y == 0 { 0.9pt + main } else { 0.4pt + line-colour }),
      inset: (x: 4pt, y: 4.5pt),
      table.header(..t.heads.map(head => strong(head))),
      ..t.rows.map(row => (
        if row.bars == none { [#row.label] } else { grid(columns: (1.2fr, 1fr), column-gutter: 8pt, row.label, bars(row.bars)) },
        ..row.cells.map(cell => [#cell]),
      )).flatten(),
    )
  })
  if t.note != none { block(above: 0.4em, text(size: 8.5pt, fill: soft, t.note)) }
}

#for part in d.parts [
  #heading(level: 2, part.title)
  #if part.sentences.len() > 0 [#part.sentences.join(" ")]

  #for t in part.tables { shown(t) }
  #if part.comment.len() > 0 {
    block(above: 1.2em, width: 100%, stroke: (left: 2.5pt + main), inset: (left: 10pt, y: 3pt), {
      if part.sentences.len() > 0 { text(size: 9pt, fill: soft, weight: "bold", d.commented) }
      for words in part.comment { par(words) }
    })
  }
]

#block(above: 2.5em, breakable: false, width: 100%, grid(columns: (1fr, 1fr), column-gutter: 1.5cm, row-gutter: 1.6cm,
  ..d.signature.map(what => block(width: 100%, stroke: (bottom: 0.6pt + soft), inset: (bottom: 16pt), text(size: 9.5pt, fill: soft, what)))))

#heading(level: 2, d.method.title)
#for words in d.method.paragraphs { par(words) }
#set text(size: 9.5pt)
#terms(separator: [ : ], spacing: 0.7em, ..d.method.definitions.map(one => terms.item(one.title, one.definition)))
`;
