import { course } from './course.js';

/** What the neighbours' services teach in their own language. */
export const dutchCourses = [
  course('nl-elektricien', 'F1602', 3, 900, 'elektriciteit', 'Elektrotechnisch installateur woningbouw',
    'Leidingen trekken, een verdeelkast plaatsen, een woning klaarmaken voor de keuring.'),
  course('nl-magazijn', 'N1103 N1101', 2, 320, 'magazijn', 'Magazijnmedewerker met heftruckattest',
    'Ontvangen, opslaan en verzenden; veilig rijden met de heftruck.'),
  course('nl-zorg', 'J1501', 4, 1200, 'zorg', 'Zorgkundige in Brussel',
    'Bewoners verzorgen en begeleiden, observeren en rapporteren; stage inbegrepen.'),
  course('nl-verkoop', 'D1214', 3, 400, 'verkoop', 'Winkelmedewerker, tweetalig', 'Klanten ontvangen, adviseren en afrekenen in twee talen.'),
  course('nl-kok', 'G1602', 3, 800, 'keuken', 'Hulpkok en kok', 'Snijden, koken, dresseren en hygiënisch werken.'),
  course('nl-onthaal', 'M1601', 3, 320, 'onthaal', 'Onthaalmedewerker', 'Bezoekers en telefoon vriendelijk en helder onthalen.'),
  course('nl-web', 'M1805', 5, 900, 'webontwikkeling', 'Webontwikkelaar', 'Een toegankelijke webtoepassing bouwen en testen.'),
  course('nl-schoonmaak', 'K2204', 2, 200, 'schoonmaak', 'Professionele schoonmaak', 'Kantoren en ramen efficiënt en veilig schoonmaken.'),
];

export const germanCourses = [
  course('de-elektro', 'F1602', 3, 900, 'Elektroinstallation', 'Elektroinstallation im Wohnungsbau',
    'Leitungen verlegen, Verteiler anschließen, eine Wohnung zur Abnahme bringen.'),
  course('de-pflege', 'J1501', 4, 1200, 'Pflege', 'Pflegehilfe im Seniorenheim',
    'Grundpflege, Begleitung im Alltag, Beobachtung; Praktikum inbegriffen.'),
  course('de-schreiner', 'H2206', 3, 900, 'Schreinerei', 'Schreinerei und Montage', 'Möbel und Türen fertigen und fachgerecht einbauen.'),
  course('de-buero', 'M1607', 4, 700, 'Büro', 'Bürokraft, zweisprachig', 'Korrespondenz, Termine und Ablage auf Deutsch und Französisch.'),
  course('de-metall', 'H2913 H2911', 3, 700, 'Metall', 'Schweißen und Metallbau', 'Nach Plan zuschneiden, heften und schweißen.'),
  course('de-garten', 'A1203', 2, 600, 'Garten', 'Garten- und Landschaftspflege', 'Pflanzen, schneiden, Maschinen warten.'),
  course('de-lager', 'N1103 N1101', 2, 300, 'Lager', 'Lagerlogistik mit Staplerschein', 'Wareneingang, Kommissionierung und Versand.'),
];
