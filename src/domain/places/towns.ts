/** Towns the list of cities leaves out: country, time zone, region, then name and inhabitants in thousands. */
export const moreTowns = `
DE Europe/Berlin Nordrhein-Westfalen: Aachen 249, Bochum 365, Gelsenkirchen 260, Mönchengladbach 261, Krefeld 227, Oberhausen 210, Hagen 188, Hamm 179, Mülheim an der Ruhr 171, Leverkusen 163, Solingen 159, Herne 156, Neuss 153, Paderborn 152, Bottrop 117, Recklinghausen 111, Bergisch Gladbach 111, Remscheid 111, Moers 104, Siegen 102, Gütersloh 100, Witten 96, Iserlohn 92, Düren 91, Ratingen 87, Lünen 86, Marl 83, Minden 82, Velbert 81, Viersen 77, Rheine 76, Gladbeck 75, Dorsten 75, Troisdorf 75, Detmold 74, Arnsberg 73, Castrop-Rauxel 73, Lüdenscheid 72, Bocholt 71, Lippstadt 68, Kerpen 66, Dinslaken 67, Herford 66, Dormagen 64, Grevenbroich 63, Wesel 60, Unna 59, Hürth 59, Euskirchen 58, Langenfeld 59, Stolberg 56, Hilden 55, Meerbusch 56, Sankt Augustin 56, Pulheim 54, Menden 52, Kleve 52, Ahlen 52, Bad Salzuflen 54, Gummersbach 51, Soest 47, Bad Oeynhausen 48
DE Europe/Berlin Bayern: Erlangen 113, Bamberg 77, Bayreuth 74, Landshut 73, Aschaffenburg 71, Kempten 69, Neu-Ulm 59, Schweinfurt 53, Passau 53, Straubing 48, Dachau 47, Freising 49, Memmingen 44, Weiden 43, Amberg 42, Ansbach 42, Kaufbeuren 45, Lindau 26, Garmisch-Partenkirchen 27, Deggendorf 34, Rothenburg ob der Tauber 11, Berchtesgaden 8, Füssen 16, Neumarkt in der Oberpfalz 40, Fürstenfeldbruck 37, Germering 41, Erding 37, Traunstein 21, Murnau 12, Oberstdorf 10
DE Europe/Berlin Baden-Württemberg: Heilbronn 126, Pforzheim 126, Reutlingen 116, Esslingen 94, Ludwigsburg 93, Tübingen 91, Villingen-Schwenningen 86, Konstanz 85, Aalen 68, Sindelfingen 65, Schwäbisch Gmünd 61, Friedrichshafen 62, Offenburg 60, Göppingen 58, Baden-Baden 56, Waiblingen 56, Böblingen 50, Ravensburg 51, Lörrach 49, Heidenheim 50, Rastatt 50, Leonberg 49, Singen 48, Lahr 48, Schwäbisch Hall 41, Rottenburg 44, Tuttlingen 36, Biberach 34, Sigmaringen 17, Überlingen 23, Weinheim 45, Bruchsal 45, Nürtingen 41, Kirchheim unter Teck 41, Bad Mergentheim 24, Freudenstadt 23
DE Europe/Berlin Hessen: Darmstadt 160, Offenbach 131, Hanau 98, Marburg 77, Fulda 69, Rüsselsheim 66, Bad Homburg 54, Wetzlar 53, Oberursel 46, Rodgau 46, Dreieich 42, Bensheim 41, Limburg 36, Bad Hersfeld 30, Bad Nauheim 32
DE Europe/Berlin Rheinland-Pfalz: Ludwigshafen 172, Trier 110, Kaiserslautern 100, Worms 84, Neuwied 65, Neustadt an der Weinstraße 53, Speyer 51, Frankenthal 49, Landau 47, Bad Kreuznach 52, Pirmasens 40, Zweibrücken 34, Idar-Oberstein 28, Bingen 26, Ingelheim 36
DE Europe/Berlin Saarland: Neunkirchen 46, Homburg 42, Völklingen 40, Sankt Ingbert 35, Saarlouis 35, Merzig 30
DE Europe/Berlin Niedersachsen: Wolfsburg 124, Salzgitter 104, Hildesheim 101, Delmenhorst 77, Lüneburg 76, Wilhelmshaven 76, Celle 70, Garbsen 61, Hameln 57, Lingen 56, Nordhorn 54, Wolfenbüttel 52, Goslar 50, Peine 50, Langenhagen 55, Cuxhaven 48, Stade 48, Melle 46, Aurich 42, Leer 35, Papenburg 38, Vechta 33, Cloppenburg 36, Buchholz in der Nordheide 39, Uelzen 34, Norderney 6
DE Europe/Berlin Schleswig-Holstein: Neumünster 79, Norderstedt 80, Elmshorn 50, Pinneberg 43, Itzehoe 32, Wedel 34, Ahrensburg 34, Rendsburg 29, Husum 23, Schleswig 25, Eckernförde 22, Sylt 18, Westerland 9, Heide 22
DE Europe/Berlin Sachsen: Zwickau 88, Plauen 64, Görlitz 56, Freiberg 41, Bautzen 38, Freital 40, Pirna 39, Radebeul 34, Hoyerswerda 32, Riesa 29, Meißen 28, Zittau 25, Döbeln 24
DE Europe/Berlin Sachsen-Anhalt: Halle 239, Dessau-Roßlau 79, Wittenberg 45, Bitterfeld-Wolfen 38, Halberstadt 40, Stendal 39, Weißenfels 40, Bernburg 32, Merseburg 34, Naumburg 32, Quedlinburg 24, Wernigerode 32, Köthen 25
DE Europe/Berlin Thüringen: Weimar 65, Gotha 46, Eisenach 42, Nordhausen 41, Ilmenau 39, Suhl 37, Mühlhausen 36, Altenburg 32, Saalfeld 29, Arnstadt 28
DE Europe/Berlin Brandenburg: Brandenburg an der Havel 73, Frankfurt (Oder) 58, Oranienburg 47, Falkensee 45, Bernau 43, Eberswalde 41, Königs Wusterhausen 39, Fürstenwalde 32, Schwedt 34, Neuruppin 32
DE Europe/Berlin Mecklenburg-Vorpommern: Neubrandenburg 64, Greifswald 59, Wismar 43, Güstrow 29, Waren 21, Rügen 63, Usedom 31, Warnemünde 8
DE Europe/Berlin Hamburg: Altona 279, Harburg 170
AT Europe/Vienna Oberösterreich: Wels 64, Steyr 38, Leonding 29, Traun 25, Gmunden 13, Bad Ischl 14
AT Europe/Vienna Niederösterreich: Sankt Pölten 56, Klosterneuburg 27, Baden 26, Krems 25, Amstetten 24, Mödling 20
AT Europe/Vienna Kärnten: Villach 64, Wolfsberg 25, Spittal an der Drau 15
AT Europe/Vienna Vorarlberg: Dornbirn 50, Feldkirch 35, Lustenau 24
AT Europe/Vienna Steiermark: Leoben 25, Kapfenberg 23, Bruck an der Mur 16
AT Europe/Vienna Tirol: Kufstein 20, Telfs 16, Kitzbühel 8, Lienz 12
AT Europe/Vienna Salzburg: Hallein 21, Zell am See 10
CH Europe/Zurich Zürich: Winterthur 115, Uster 36, Dübendorf 30, Dietikon 28
CH Europe/Zurich Bern: Thun 44, Köniz 43, Interlaken 6, Burgdorf 17
CH Europe/Zurich Vaud: Montreux 26, Yverdon-les-Bains 30, Vevey 20, Nyon 22
CH Europe/Zurich Luzern: Emmen 31, Kriens 28
CH Europe/Zurich Graubünden: Davos 11, Sankt Moritz 5
CH Europe/Zurich Aargau: Baden 23, Wettingen 21
CH Europe/Zurich Sankt Gallen: Rapperswil-Jona 27, Wil 24
CH Europe/Zurich Ticino: Locarno 16
CH Europe/Zurich Thurgau: Kreuzlingen 23
CH Europe/Zurich Solothurn: Olten 19
CH Europe/Zurich Valais: Zermatt 6, Brig 13, Martigny 19
CH Europe/Zurich Neuchâtel: La Chaux-de-Fonds 37
IT Europe/Rome Trentino-Alto Adige: Meran 41, Brixen 23, Bruneck 17
IT Europe/Rome: Padua 210, Prato 195, Rimini 151, Reggio Emilia 172, Vicenza 111, Terni 110, Forlì 117, Monza 123, Brescia 200, Piacenza 104, Lucca 89, Cremona 72, Mantua 49, Pavia 73, Varese 80, La Spezia 94, Savona 61, Sanremo 55, Cesena 97, Grosseto 82, Matera 60, Trapani 68, Agrigento 59, Assisi 28, Sorrento 16
NL Europe/Amsterdam: Tilburg 220, Almere 210, Breda 184, Nijmegen 176, Apeldoorn 163, Enschede 159, Amersfoort 157, Zaandam 157, Hoofddorp 80, Leiden 125, Dordrecht 119, Zoetermeer 125, Ede 118, Delft 103, Alkmaar 109, Emmen 107, Venlo 101, Deventer 101, Hilversum 91, Heerlen 87, Amstelveen 90, Gouda 73, Lelystad 79, Sittard 92
BE Europe/Brussels: Leuven 101, Mechelen 86, Aalst 86, La Louvière 80, Kortrijk 77, Ostend 71, Tournai 69, Genk 66, Verviers 55, Eupen 19, Seraing 64, Sint-Niklaas 78
LU Europe/Luxembourg: Esch-sur-Alzette 36, Differdange 28, Dudelange 21
FR Europe/Paris: Saint-Denis 113, Boulogne-Billancourt 121, Nanterre 96, Tourcoing 98, Roubaix 98, Dunkirk 86, Avignon 91, Cannes 74, Antibes 73, Colmar 68, Pau 77, Poitiers 89, Chambéry 59, Saint-Malo 46, Saint-Nazaire 72, Quimper 63, Chartres 38, Valence 64, Carcassonne 46, Arles 51, Lourdes 13, Haguenau 35, Saint-Tropez 4, Bayonne 52, Grasse 48
ES Europe/Madrid: Elche 235, Badalona 223, Terrassa 223, Sabadell 216, Jerez de la Frontera 213, Alcalá de Henares 195, Getafe 185, Leganés 187, Móstoles 210, Reus 108, Girona 103, Lleida 140, Cáceres 96, Zamora 60, Segovia 52, Ávila 58, Cuenca 54, Huesca 53, Soria 40, Pontevedra 83, Lugo 98, Benidorm 69, Ibiza 50, Mahón 30, Torremolinos 69, Fuengirola 82
ES Atlantic/Canary: Tenerife 300, Gran Canaria 300, Lanzarote 156, Fuerteventura 120
PT Europe/Lisbon: Vila Nova de Gaia 304, Amadora 172, Sintra 378, Cascais 214, Lagos 31, Albufeira 44
GB Europe/London: Wolverhampton 263, Derby 257, Northampton 245, Milton Keynes 230, Swindon 183, Slough 143, Watford 131, Cheltenham 117, Gloucester 132, Colchester 122, Huddersfield 162, Bolton 195, Warrington 175, Crawley 118, Basingstoke 107, Guildford 77, Canterbury 55, Winchester 45, Lancaster 52, Lincoln 104, Durham 50, Worcester 103, Hereford 60, Shrewsbury 71, Stirling 37, Wrexham 65, Newport 145, Salisbury 45, Harrogate 75, Hastings 91, Eastbourne 101, Margate 62, Telford 155, St Albans 82, Maidstone 113, St Andrews 17, Bangor 16
IE Europe/Dublin: Wexford 20, Athlone 21, Ennis 25
US America/New_York New York: Brooklyn 2736, Queens 2405, Manhattan 1694, Bronx 1472, Staten Island 495
US America/New_York Massachusetts: Cambridge 118
US America/New_York New Jersey: Jersey City 292, Princeton 30
US America/New_York North Carolina: Chapel Hill 61
US America/Chicago Texas: Fort Worth 918, Plano 285, Irving 256, Garland 246, Frisco 200, McKinney 195
US America/Chicago Kansas: Overland Park 197
US America/Los_Angeles California: Anaheim 346, Fremont 230, Santa Ana 310, Palo Alto 68, Mountain View 82, Sunnyvale 155, Santa Monica 93
US America/Los_Angeles Nevada: Henderson 317
US America/Los_Angeles Washington: Bellevue 151
US America/Phoenix Arizona: Chandler 275, Tempe 180
US America/Denver Colorado: Lakewood 155
US Pacific/Honolulu Hawaii: Maui 164, Kauai 73
CA America/Toronto Ontario: Windsor 265, Mississauga 718, Brampton 656, Markham 338, Vaughan 323, Richmond Hill 202, Waterloo 121, Guelph 144, Burlington 186
CA America/Toronto Québec: Laval 438, Gatineau 291, Longueuil 254
CA America/Vancouver British Columbia: Surrey 568, Burnaby 249, Richmond 210
IN Asia/Kolkata: Gurgaon 1153, Noida 642, Thane 1841, Navi Mumbai 1120, Pimpri-Chinchwad 1727, Goa 500
ID Asia/Makassar Bali: Bali 500, Ubud 75
TH Asia/Bangkok: Pattaya 120, Koh Samui 70
EG Africa/Cairo: Sharm el-Sheikh 73
MA Africa/Casablanca: Chefchaouen 43
ZA Africa/Johannesburg: Stellenbosch 155, Soweto 1272, Sandton 223
PS Asia/Hebron: Hebron 215, Bethlehem 29
IL Asia/Jerusalem: Ashdod 225, Netanya 221, Rishon LeZion 254, Petah Tikva 247, Eilat 52
TR Europe/Istanbul: Bodrum 36, Alanya 312, Fethiye 162, Marmaris 96
GR Europe/Athens: Crete 100, Corfu 100, Mykonos 10, Santorini 15
HR Europe/Zagreb: Varaždin 44
SI Europe/Ljubljana: Celje 38, Koper 26, Kranj 37
FI Europe/Helsinki: Espoo 293, Vantaa 239
SE Europe/Stockholm: Lund 94, Södertälje 73
DK Europe/Copenhagen: Randers 62, Kolding 61, Horsens 61
NO Europe/Oslo: Fredrikstad 83
CZ Europe/Prague: Karlovy Vary 49, Opava 55
PL Europe/Warsaw: Czestochowa 220, Radom 209, Sosnowiec 198, Torun 198, Zabrze 172, Rybnik 138, Tychy 127, Sopot 35
HU Europe/Budapest: Sopron 61
UA Europe/Kyiv: Bucha 37
SN Africa/Dakar: Touba 753, Saint-Louis 254
`;

/** Names the list of cities spells in a way of its own, or no longer the way the place does; the old ones are still found. */
export const respelt: Readonly<Record<string, string>> = {
  Andorra: 'Andorra la Vella',
  Antwerpen: 'Antwerp',
  Besancon: 'Besançon',
  Beziers: 'Béziers',
  Brugge: 'Bruges',
  Dnipropetrovsk: 'Dnipro',
  Furth: 'Fürth',
  Gent: 'Ghent',
  Giessen: 'Gießen',
  Gottingen: 'Göttingen',
  Guatemala: 'Guatemala City',
  Göteborg: 'Gothenburg',
  Haora: 'Howrah',
  Icel: 'Mersin',
  Iraklio: 'Heraklion',
  Irbil: 'Erbil',
  Kuwait: 'Kuwait City',
  Liege: 'Liège',
  Lubeck: 'Lübeck',
  Lvov: 'Lviv',
  Lódz: 'Łódź',
  Makkah: 'Mecca',
  Neuchatel: 'Neuchâtel',
  Ndjamena: 'N’Djamena',
  Nurnberg: 'Nürnberg',
  Patra: 'Patras',
  Pizen: 'Plzeň',
  Poitier: 'Poitiers',
  Rangoon: 'Yangon',
  Rodos: 'Rhodes',
  Saarbrucken: 'Saarbrücken',
  'Saint Gallen': 'St. Gallen',
  'Sao Paulo': 'São Paulo',
  Sevastapol: 'Sevastopol',
  Shenyeng: 'Shenyang',
  Shijianzhuang: 'Shijiazhuang',
  'Tel Aviv-Yafo': 'Tel Aviv',
  Ujungpandang: 'Makassar',
  Wurzburg: 'Würzburg',
  Xian: 'Xi’an',
  Århus: 'Aarhus',
};

/** Names in languages Unknot does not speak, each with the English one. */
export const nativeNames: Readonly<Record<string, string>> = {
  Athina: 'Athens',
  Beograd: 'Belgrade',
  Bruxelles: 'Brussels',
  Brussel: 'Brussels',
  București: 'Bucharest',
  'Ciudad de Guatemala': 'Guatemala City',
  'Ciudad de México': 'Mexico City',
  'Ciudad de Panamá': 'Panama City, PA',
  CDMX: 'Mexico City',
  'Den Haag': 'The Hague',
  Donostia: 'San Sebastián',
  Firenze: 'Florence, IT',
  Genova: 'Genoa',
  Genève: 'Geneva',
  Helsingfors: 'Helsinki',
  København: 'Copenhagen',
  'La Habana': 'Havana',
  Lisboa: 'Lisbon',
  Luik: 'Liège',
  Milano: 'Milan',
  Moskva: 'Moscow, RU',
  Napoli: 'Naples, IT',
  Padova: 'Padua',
  Praha: 'Prague',
  Roma: 'Rome, IT',
  'Sankt-Peterburg': 'St. Petersburg, RU',
  Sevilla: 'Seville',
  Torino: 'Turin',
  Venezia: 'Venice, IT',
  Warszawa: 'Warsaw',
};

/** Towns which the list puts in the wrong place or zone, or has twice; by the country it gives them. */
export const leftOut: Readonly<Record<string, string>> = {
  København: 'Denmark',
  Oymyakon: 'Russia',
  Passau: 'Austria',
  'Saint-Louis': 'Mauritania',
  Windsor: 'Canada',
};

/** What people write after a town to tell it from others. */
export const regionCodes: Readonly<Record<string, string>> = {
  US: `
    AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
    DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa,
    KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota,
    MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey,
    NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon,
    PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah,
    VT Vermont, VA Virginia, WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming
  `,
  CA: `
    AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador,
    NS Nova Scotia, NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Québec,
    SK Saskatchewan, YT Yukon
  `,
  AU: `
    ACT Australian Capital Territory, NSW New South Wales, NT Northern Territory, QLD Queensland,
    SA South Australia, TAS Tasmania, VIC Victoria, WA Western Australia
  `,
};
