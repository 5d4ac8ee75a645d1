/** How the document is laid out; every word and figure of it is data. A picture without a text beside it does not compile. */
export const documentSource = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: "Réseau Boussole")
#set page(paper: "a4", margin: (x: 2.2cm, y: 2.4cm), numbering: "1 / 1", footer-descent: 40%)
#set text(lang: "fr", region: "BE", size: 10.5pt, fill: rgb("#1b2430"))
#set par(leading: 0.68em, spacing: 1em)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.8em, text(size: 13pt, it.body))
#show raw: set text(size: 8.5pt)

= #d.title
#d.lead

== L’ensemble
*#d.whole*
#if d.unpublished != none [
  #d.unpublished
]

== Structure par structure
#d.bodies

#d.masking

#if d.svg != none {
  figure(image(bytes(d.svg), format: "svg", alt: d.figure, width: 100%), caption: d.figure, numbering: none)
}

#set text(size: 9.5pt)
#table(
  columns: (auto, 1fr, auto, auto, auto, auto, auto),
  align: (left, left, right, right, right, right, right),
  stroke: (x, y) => (bottom: 0.4pt + rgb("#76818f")),
  inset: (x: 5pt, y: 5pt),
  table.header(..d.heads.map(head => strong(head))),
  ..d.rows.flatten(),
)
#set text(size: 10.5pt)

== Méthode
#for line in d.method [
  #line

]

== Refaire ces nombres
#d.again

#raw(d.command)

#for (name, value) in d.prints [
  #name (SHA-256) : #raw(value)

]
`;
