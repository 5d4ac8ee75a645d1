const list = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

/** Names that go together, and how many in a hundred people bear them. */
export interface NameGroup {
  readonly share: number;
  readonly families: readonly string[];
  readonly feminine: readonly string[];
  readonly masculine: readonly string[];
}

/** Names as one meets them between Liège, Brussels, Charleroi and Eupen; none is anybody's in particular. */
export const nameGroups: readonly NameGroup[] = [
  {
    share: 52,
    families: list(`
      Dubois | Lambert | Martin | Dupont | Simon | Leclercq | Laurent | Dumont | Lejeune | Renard | Denis | Delvaux | Gérard
      | Michel | Thomas | Noël | François | Henry | Charlier | Lemaire | Fontaine | Collignon | Dethier | Servais | Warnant
      | Grosjean | Thonon | Bastin | Delhez | Lambrecht | Closset | Piette | Gillet | Godin | Collard | Lacroix | Evrard
      | Baudoin | Bodart | Boulanger | Brasseur | Carlier | Colson | Cornet | Counasse | Crahay | Cuvelier | Dardenne | Debroux
      | Defays | Degueldre | Dejardin | Delcour | Delforge | Deprez | Detroz | Dewez | Dheur | Docquier | Doyen | Dresse
      | Dujardin | Duchesne | Étienne | Fagnoul | Fassotte | Fonck | Frenay | Garsoux | Gaspard | Gathon | Genot | Gilson
      | Goffin | Grégoire | Grignard | Guillaume | Habran | Halleux | Hansenne | Hardy | Haubruge | Hennuy | Herman | Heuse
      | Hody | Houbion | Hubert | Humblet | Jadot | Jamar | Jardon | Joris | Kinet | Lahaye | Lamy | Larock | Legrand | Lekeu
      | Leroy | Leruth | Lhermitte | Libert | Liégeois | Lismont | Louis | Maréchal | Magnée | Malherbe | Maquet | Marchal
      | Massart | Mathieu | Mawet | Mélon | Mercier | Michaux | Minguet | Monfort | Moreau | Moulin | Neuville | Nihant
      | Nizet | Noirfalise | Olivier | Ory | Paquay | Pâques | Parmentier | Pauly | Philippart | Pirard | Pirotte | Poncelet
      | Pirson | Quoilin | Radoux | Rahier | Remacle | Renson | Rigo | Robert | Rouffart | Ruwet | Sacré | Schyns | Sépulchre
      | Simonis | Stassart | Tasset | Thirion | Thiry | Tilkin | Tonglet | Toussaint | Urbain | Vigneron | Vincent | Wathelet
      | Wéry | Wilmotte | Xhonneux | d’Harveng | de Lamotte | de Sart | Le Roux`),
    feminine: list(`
      Marie | Nathalie | Isabelle | Catherine | Christine | Anne | Martine | Sophie | Valérie | Véronique | Julie | Sarah
      | Laura | Émilie | Élodie | Aurélie | Céline | Stéphanie | Caroline | Sandrine | Virginie | Laurence | Françoise
      | Dominique | Brigitte | Bénédicte | Pascale | Cécile | Hélène | Élise | Éléonore | Zoé | Chloé | Léa | Léna | Emma
      | Louise | Alice | Juliette | Camille | Manon | Lucie | Margaux | Mathilde | Clara | Inès | Charlotte | Justine
      | Amandine | Mélissa | Mélanie | Jessica | Jennifer | Cindy | Vanessa | Noémie | Océane | Maëlle | Gaëlle | Joëlle
      | Danièle | Geneviève | Marie-Claire | Marie-Christine | Anne-Sophie | Anne-Catherine | Marie-Ange`),
    masculine: list(`
      Jean | Pierre | Michel | Philippe | Marc | Luc | Alain | Daniel | Christian | Thierry | Pascal | Éric | Frédéric
      | Olivier | Stéphane | Christophe | Nicolas | David | Benoît | Vincent | Laurent | Fabrice | Didier | Serge | Yves
      | Hervé | Guy | José | André | René | Rémy | Gérard | Étienne | François | Grégory | Jérôme | Cédric | Sébastien
      | Julien | Thomas | Maxime | Antoine | Alexandre | Arnaud | Quentin | Simon | Guillaume | Kévin | Jonathan | Anthony
      | Bryan | Steve | Dylan | Logan | Théo | Hugo | Louis | Arthur | Jules | Gabriel | Noah | Nathan | Lucas | Mathéo
      | Raphaël | Gaël | Gaëtan | Loïc | Joël | Noël | Jean-Pol | Jean-Marc | Jean-Luc | Jean-François | Pierre-Yves`),
  },
  {
    share: 12,
    families: list(`
      Claes | Janssens | Peeters | Maes | Jacobs | Mertens | Willems | Goossens | Wouters | De Smet | Hermans | Coppens | Daelman
      | Desmet | Evens | Franssen | Kaiser | Keutgen | Lemmens | Péters | Reuter | Schmitz | Somers | Spits | Stevens
      | Theunissen | Vandenberghe | Vanderheyden | Van Damme | Van den Broeck | Van der Elst | Van Hove | Vandormael | Verbist
      | Vercruysse | Verhaegen | Vermeulen | Vrancken | Yans | Zeevaert | Müller | Weber | Schröder | Hoffmann | Nyssen | Pöttgen`),
    feminine: list(`
      Anja | Heike | Sabine | Petra | Sofie | Els | Joke | Karin | Monika | Sophie | Nathalie | Julie | Anne | Emma | Louise
      | Charlotte | Kathleen | Ingrid | Marijke | Céline`),
    masculine: list(`
      Jürgen | Günther | Björn | Dirk | Koen | Wim | Peter | Jan | Tom | Bart | Marc | Patrick | Kevin | Thomas | Nicolas
      | Lucas | Ralf | Erik | Frank | Olivier`),
  },
  {
    share: 13,
    families: list(`
      El Khattabi | Benali | Amrani | Bouzid | Ouali | El Amrani | Ben Salah | Haddad | Mansouri | Bensaïd | Cherkaoui
      | El Idrissi | Lahlou | Tahiri | Zerouali | Boukhari | Al Hassan | Bouazza | El Ouardi | Belkacem | Azzouzi | Saïdi`),
    feminine: list(`
      Fatima | Samira | Nadia | Leïla | Yasmina | Khadija | Aïcha | Naïma | Rachida | Malika | Imane | Salma | Houda | Meryem
      | Inès | Sarah | Siham | Hanane | Nour | Zohra`),
    masculine: list(`
      Mohamed | Karim | Rachid | Youssef | Hassan | Ahmed | Mustapha | Abdelkader | Bilal | Ayoub | Hamza | Ismaël | Farid
      | Mehdi | Nabil | Omar | Soufiane | Yassine | Adam | Rayan`),
  },
  {
    share: 5,
    families: list('Yılmaz | Demir | Kaya | Şahin | Öztürk | Çelik | Aydın | Kılıç | Arslan | Doğan | Koç | Yıldız'),
    feminine: list('Ayşe | Zeynep | Elif | Emine | Fatma | Hatice | Büşra | Esra | Melek | Gülsüm'),
    masculine: list('Mehmet | Mustafa | Emre | Hüseyin | Ömer | Ali | Murat | Burak | Yusuf | İbrahim'),
  },
  {
    share: 7,
    families: list(`
      Rossi | Bianchi | Di Giacomo | Lo Bue | D’Angelo | Esposito | Marino | Conti | Amato | Russo | Santoro | Ferrara
      | Gonda | De Luca | Caruso | Lo Presti`),
    feminine: list('Giulia | Chiara | Francesca | Concetta | Rosa | Carmela | Laura | Sandra | Sabrina | Angela | Pina | Vanessa'),
    masculine: list('Giovanni | Salvatore | Calogero | Antonio | Marco | Luca | Fabio | Enzo | Giuseppe | Angelo | Toni | Michele'),
  },
  {
    share: 3,
    families: list('García | Fernández | López | Martínez | Álvarez | Da Silva | Ferreira | Gonçalves | Pereira | Simões | dos Santos'),
    feminine: list('Ana | Inês | Marta | Lucía | María José | Carmen | Sílvia | Beatriz | Joana | Pilar'),
    masculine: list('João | Rui | Paulo | José | Manuel | Diego | Javier | Tiago | Nuno | Andrés'),
  },
  {
    share: 4,
    families: list(`
      Kowalski | Nowak | Wiśniewski | Zieliński | Popescu | Ionescu | Dragomir | Petrov | Kovač | Hoxha | Krasniqi | Gashi
      | Shevchenko | Kovalenko`),
    feminine: list('Agnieszka | Katarzyna | Ioana | Elena | Olena | Svitlana | Vesna | Arta | Mirela | Joanna'),
    masculine: list('Piotr | Krzysztof | Ștefan | Andrei | Mihai | Dmytro | Oleksandr | Besnik | Arben | Ilir'),
  },
  {
    share: 3,
    families: list('Mbala | Ilunga | Kabongo | Tshibangu | Mukendi | Lumbala | Ngoma | Habimana | Uwimana | Niyonzima | Kalala | Mutombo'),
    feminine: list('Grâce | Divine | Espérance | Chantal | Clémentine | Solange | Béatrice | Joséphine | Ruth | Merveille'),
    masculine: list('Dieudonné | Trésor | Patrick | Jean-Bosco | Christian | Olivier | Fiston | Emmanuel | Héritier | Moïse'),
  },
  {
    share: 2,
    families: list('Diallo | Barry | Traoré | Ndiaye | Bah | Camara | Kouassi | Sow | Keïta | Tesfaye'),
    feminine: list('Mariama | Aminata | Fatoumata | Aïssatou | Kadiatou | Hawa | Selam | Awa'),
    masculine: list('Mamadou | Ousmane | Ibrahima | Alpha | Amadou | Boubacar | Dawit | Sékou'),
  },
  {
    share: 1,
    families: list('Nguyen | Tran | Phạm | Haidari | Rahimi | Ahmadzai | O’Brien | Chen'),
    feminine: list('Thi Lan | Zahra | Shirin | Maryam | Mai | Lin'),
    masculine: list('Van Minh | Reza | Farid | Ahmad | Duc | Sean'),
  },
];
