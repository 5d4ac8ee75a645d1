const list = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

/** Family names as one meets them between Liège, Brussels, Charleroi and Eupen; none is anybody's in particular. */
export const familyNames = list(`
  Dubois | Lambert | Martin | Dupont | Simon | Leclercq | Laurent | Dumont | Lejeune | Renard | Denis | Delvaux | Gérard
  | Claes | Janssens | Peeters | Maes | Jacobs | Mertens | Willems | Goossens | Wouters | De Smet | Hermans | Michel
  | Thomas | Noël | François | Henry | Charlier | Lemaire | Fontaine | Collignon | Dethier | Servais | Warnant | Hody
  | Grosjean | Thonon | Bastin | Delhez | Lambrecht | Closset | Piette | Gillet | Godin | Collard | Lacroix | Evrard
  | Baudoin | Bodart | Boulanger | Brasseur | Carlier | Colson | Coppens | Cornet | Counasse | Crahay | Cuvelier | Daelman
  | Dardenne | Debroux | Defays | Degueldre | Dejardin | Delcour | Delforge | Deprez | Desmet | Detroz | Dewez | Dheur
  | Docquier | Doyen | Dresse | Dujardin | Duchesne | Etienne | Evens | Fagnoul | Fassotte | Fonck | Franssen | Frenay
  | Garsoux | Gaspard | Gathon | Genot | Gilson | Goffin | Gonda | Gregoire | Grignard | Guillaume | Habran | Halleux
  | Hansenne | Hardy | Haubruge | Hennuy | Herman | Heuse | Houbion | Hubert | Humblet | Jadot | Jamar | Jardon | Joris
  | Kaiser | Keutgen | Kinet | Lahaye | Lamy | Larock | Legrand | Lekeu | Lemmens | Leroy | Leruth | Lhermitte | Libert
  | Liégeois | Lismont | Louis | Maréchal | Magnée | Malherbe | Maquet | Marchal | Massart | Mathieu | Mawet | Mélon
  | Mercier | Michaux | Minguet | Monfort | Moreau | Moulin | Neuville | Nihant | Nizet | Noirfalise | Olivier | Ory
  | Paquay | Pâques | Parmentier | Pauly | Péters | Philippart | Pirard | Pirotte | Poncelet | Pirson | Quoilin | Radoux
  | Rahier | Remacle | Renson | Reuter | Rigo | Robert | Rouffart | Ruwet | Sacré | Schmitz | Schyns | Sépulchre
  | Simonis | Somers | Spits | Stassart | Stevens | Tasset | Theunissen | Thirion | Thiry | Tilkin | Tonglet | Toussaint
  | Urbain | Vandenberghe | Vanderheyden | Van Damme | Van den Broeck | Van der Elst | Van Hove | Vandormael | Verbist
  | Vercruysse | Verhaegen | Vermeulen | Vigneron | Vincent | Vrancken | Wathelet | Wéry | Wilmotte | Xhonneux | Yans
  | Zeevaert | d’Harveng | de Lamotte | de Sart | Le Roux | Müller | Weber | Schröder | Hoffmann | Nyssen | Pöttgen
  | El Khattabi | Benali | Amrani | Bouzid | Ouali | El Amrani | Ben Salah | Haddad | Mansouri | Bensaïd | Cherkaoui
  | El Idrissi | Lahlou | Tahiri | Zerouali | Boukhari | Yılmaz | Demir | Kaya | Şahin | Öztürk | Çelik | Aydın | Kılıç
  | Rossi | Bianchi | Di Giacomo | Lo Bue | D’Angelo | Esposito | Marino | Conti | Amato | Russo | Santoro | Ferrara
  | García | Fernández | López | Martínez | Álvarez | Da Silva | Ferreira | Gonçalves | Pereira | Simões | Kowalski
  | Nowak | Wiśniewski | Zieliński | Popescu | Ionescu | Dragomir | Petrov | Ivanova | Kovač | Hoxha | Krasniqi | Gashi
  | Mbala | Ilunga | Kabongo | Tshibangu | Mukendi | Lumbala | Diallo | Barry | Traoré | Ndiaye | Bah | Camara | Kouassi
  | Ngoma | Habimana | Uwimana | Niyonzima | Nguyen | Tran | Phạm | Haidari | Rahimi | Ahmadzai | Al Hassan | Shevchenko
  | Kovalenko | Tesfaye | O’Brien`);

export const feminineNames = list(`
  Marie | Nathalie | Isabelle | Catherine | Christine | Anne | Martine | Sophie | Valérie | Véronique | Julie | Sarah
  | Laura | Émilie | Élodie | Aurélie | Céline | Stéphanie | Caroline | Sandrine | Virginie | Laurence | Françoise
  | Dominique | Brigitte | Bénédicte | Pascale | Cécile | Hélène | Élise | Éléonore | Zoé | Chloé | Léa | Léna | Emma
  | Louise | Alice | Juliette | Camille | Manon | Lucie | Margaux | Mathilde | Clara | Inès | Charlotte | Justine
  | Amandine | Mélissa | Mélanie | Jessica | Jennifer | Kimberley | Cindy | Vanessa | Noémie | Océane | Maëlle | Gaëlle
  | Joëlle | Danièle | Geneviève | Marie-Claire | Marie-Christine | Anne-Sophie | Anne-Catherine | Marie-Ange | Fatima
  | Samira | Nadia | Leïla | Yasmina | Khadija | Aïcha | Naïma | Rachida | Malika | Imane | Salma | Houda | Meryem
  | Ayşe | Zeynep | Elif | Emine | Giulia | Chiara | Francesca | Concetta | Rosa | Carmela | Ana | Inês | Marta
  | Agnieszka | Katarzyna | Ioana | Elena | Olena | Svitlana | Vesna | Arta | Grâce | Divine | Espérance | Mariama
  | Aminata | Fatoumata | Aïssatou | Chantal | Clémentine | Solange | Thi Lan | Zahra | Shirin | Selam | Anja | Heike
  | Sabine | Petra | Sofie | Els | Joke`);

export const masculineNames = list(`
  Jean | Pierre | Michel | Philippe | Marc | Luc | Alain | Daniel | Christian | Thierry | Pascal | Éric | Frédéric
  | Olivier | Stéphane | Christophe | Nicolas | David | Benoît | Vincent | Laurent | Fabrice | Didier | Serge | Yves
  | Hervé | Guy | José | André | René | Rémy | Gérard | Étienne | François | Grégory | Jérôme | Cédric | Sébastien
  | Julien | Thomas | Maxime | Antoine | Alexandre | Arnaud | Quentin | Simon | Guillaume | Kévin | Jonathan | Anthony
  | Bryan | Steve | Dylan | Logan | Théo | Hugo | Louis | Arthur | Jules | Gabriel | Noah | Nathan | Lucas | Mathéo
  | Raphaël | Gaël | Gaëtan | Loïc | Joël | Noël | Jean-Pol | Jean-Marc | Jean-Luc | Jean-François | Pierre-Yves
  | Marc-Antoine | Mohamed | Karim | Rachid | Youssef | Hassan | Ahmed | Mustapha | Abdelkader | Bilal | Ayoub | Hamza
  | Ismaël | Mehmet | Mustafa | Emre | Hüseyin | Ömer | Giovanni | Salvatore | Calogero | Antonio | Marco | Luca | João
  | Rui | Paulo | Piotr | Krzysztof | Ștefan | Andrei | Mihai | Dmytro | Oleksandr | Besnik | Arben | Ilir | Dieudonné
  | Trésor | Christian-Junior | Patrick | Mamadou | Ousmane | Ibrahima | Alpha | Jean-Bosco | Van Minh | Reza | Farid
  | Dawit | Jürgen | Günther | Björn | Dirk | Koen | Wim | Sean`);

/** Streets, towns and villages that people come from, by NIS code, around each place of the network. */
export const communesAround: Readonly<Record<'liege' | 'bruxelles' | 'huy', readonly string[]>> = {
  liege: ['62063', '62063', '62063', '62063', '62096', '62096', '62051', '62051', '62003', '62120', '62118', '62093', '62079',
    '62108', '62022', '62038', '62015', '62099', '62100', '62032', '62119', '62009', '63020', '61080'],
  bruxelles: ['21004', '21004', '21015', '21015', '21012', '21012', '21001', '21001', '21013', '21009', '21014'],
  huy: ['61031', '61031', '61031', '61003', '61080', '64034', '64074'],
};

/** A trade as a man and as a woman says it. */
export type Trade = readonly [masculine: string, feminine: string];
