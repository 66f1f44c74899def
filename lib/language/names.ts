import { isLocale, type Locale } from '@/lib/domain/locale';

/**
 * The customary forms of names that have several, or a short one: each form finds all of its group, whatever the language
 * of the index. A form after `xx=` is understood in that language only: elsewhere it is a word (`un`, `eu`, `nato`).
 */
const table = `
# places
kyiv: Kyiv; Kiev; Kiew; Kyjiw; Kijów; Київ; Киев; Киева
kharkiv: Kharkiv; Kharkov; Charkiw; Charkow; Járkiv; Járkov; Харків; Харьков; Харькова
odesa: Odesa; Odessa; Одеса; Одесса
lviv: Lviv; Lvov; Lwiw; Lwow; Lemberg; Leópolis; Львів; Львов; Львова
donbas: Donbas; Donbass; Донбас; Донбасс; Донбасса
luhansk: Luhansk; Lugansk; Lougansk; Луганськ; Луганск; Луганска
zaporizhzhia: Zaporizhzhia; Zaporizhia; Zaporozhye; Zaporijjia; Saporischschja; Zaporiyia; Запоріжжя; Запорожье
chornobyl: Chornobyl; Chernobyl; Tschernobyl; Tchernobyl; Chernóbil; Чорнобиль; Чернобыль; Чернобыля
chisinau: Chișinău; Kishinev; Kishinyov; Kischinau; Kischinew; Kichinev; Кишинэу; Кишинев; Кишинева
belarus: Belarus; Byelorussia; Belorussia; Weißrussland; Bélarus; Biélorussie; Bielorussia; Bielorrusia; Беларусь; Беларуси;
  Белоруссия
moldova: Moldova; Moldavia; Moldavie; Moldau; Moldawien; Молдова; Молдавия
turkiye: Türkiye; Turkey; Türkei; Turquie; Turchia; Turquía; Турция
czechia: Czechia; Czech Republic; Tschechien; Tschechische Republik; Tchéquie; République tchèque; Cechia; Repubblica Ceca;
  Chequia; República Checa; Чехия; Чешская Республика; Чешской Республики
slovakia: Slovakia; Slovak Republic; Slowakei; Slowakische Republik; Slovaquie; République slovaque; Slovacchia;
  Repubblica Slovacca; Eslovaquia; República Eslovaca; Словакия; Словацкая Республика; Словацкой Республики
kyrgyzstan: Kyrgyzstan; Kirghizstan; Kirgizstan; Kyrgyz Republic; Kirgisistan; Kirgistan; Kirgisien; Kirgisische Republik;
  Kirghizistan; Kirghizie; République kirghize; Repubblica del Kirghizistan; Kirguistán; Kirguizistán; República Kirguisa;
  Кыргызстан; Кыргызстана; Киргизия; Кыргызская Республика; Кыргызской Республики
tajikistan: Tajikistan; Tadjikistan; Tadschikistan; Tagikistan; Tayikistán; Таджикистан; Таджикистана
kazakhstan: Kazakhstan; Kazakstan; Kasachstan; Kazakistan; Kazajstán; Kazajistán; Казахстан; Казахстана
uzbekistan: Uzbekistan; Usbekistan; Ouzbékistan; Uzbekistán; Узбекистан; Узбекистана
northmacedonia: North Macedonia; Nordmazedonien; Macédoine du Nord; Macedonia del Nord; Macedonia del Norte; Северная Македония;
  Северной Македонии; former Yugoslav Republic of Macedonia; ehemalige jugoslawische Republik Mazedonien;
  ex-République yougoslave de Macédoine; ex Repubblica jugoslava di Macedonia; ex República Yugoslava de Macedonia;
  бывшая югославская Республика Македония; бывшей югославской Республики Македонии
nagornokarabakh: Nagorno-Karabakh; Nagorny Karabakh; Nagorno-Karabach; Mountainous Karabakh; Bergkarabach; Berg-Karabach;
  Haut-Karabakh; Haut-Karabagh; Alto Karabakh; Alto Karabaj; Nagorno Karabaj; Нагорный Карабах; Нагорного Карабаха
transnistria: Transnistria; Transdniestria; Trans-Dniester; Transdnistrien; Transnistrien; Transnistrie; Transdniestrie;
  Приднестровье; Приднестровья
astana: Astana; Nur-Sultan; Nursultan; Noursoultan; Астана; Нур-Султан; Нур-Султана
almaty: Almaty; Alma-Ata; Алматы; Алма-Ата; Алма-Аты
ashgabat: Ashgabat; Ashkhabad; Aschgabat; Achgabat; Asjabad; Ашхабад; Ашхабада; Ашгабат; Ашгабата
bishkek: Bishkek; Bischkek; Bichkek; Biskek; Бишкек; Бишкека
dushanbe: Dushanbe; Duschanbe; Douchanbé; Dušanbe; Dusambé; Душанбе
tashkent: Tashkent; Taschkent; Tachkent; Toshkent; Taskent; Ташкент; Ташкента
yerevan: Yerevan; Erevan; Eriwan; Jerewan; Ereván; Ереван; Еревана
tbilisi: Tbilisi; Tbilissi; Tiflis; Тбилиси
pristina: Pristina; Prishtina; Prishtinë; Приштина
gdansk: Gdańsk; Danzig; Dantzig; Danzica; Гданьск; Гданьска
strasbourg: Strasbourg; Straßburg; Strasburgo; Estrasburgo; Страсбург; Страсбурга
# this organization
osce: OSCE; OSZE; ОБСЕ; Organization for Security and Co-operation in Europe;
  Organisation pour la sécurité et la coopération en Europe; Organisation für Sicherheit und Zusammenarbeit in Europa;
  Organizzazione per la sicurezza e la cooperazione in Europa; Организация по безопасности и сотрудничеству в Европе;
  Организации по безопасности и сотрудничеству в Европе; Organización para la Seguridad y la Cooperación en Europa
csce: CSCE; KSZE; СБСЕ; Conference on Security and Co-operation in Europe; Conférence sur la sécurité et la coopération en Europe;
  Konferenz über Sicherheit und Zusammenarbeit in Europa; Conferenza sulla sicurezza e la cooperazione in Europa;
  Совещание по безопасности и сотрудничеству в Европе; Совещания по безопасности и сотрудничеству в Европе;
  Conferencia sobre la Seguridad y la Cooperación en Europa
odihr: ODIHR; BIDDH; BDIMR; OIDDH; БДИПЧ; Office for Democratic Institutions and Human Rights;
  Bureau des institutions démocratiques et des droits de l’homme; Büro für demokratische Institutionen und Menschenrechte;
  Ufficio per le istituzioni democratiche e i diritti umani; Ufficio per le istituzioni democratiche e i diritti dell’uomo;
  Бюро по демократическим институтам и правам человека; Oficina de Instituciones Democráticas y Derechos Humanos
hcnm: HCNM; HCMN; HKNM; ACMN; ВКНМ; High Commissioner on National Minorities; Haut Commissaire pour les minorités nationales;
  Hoher Kommissar für nationale Minderheiten; Hohe Kommissar für nationale Minderheiten;
  Alto Commissario per le minoranze nazionali; Верховный комиссар по делам национальных меньшинств;
  Верховного комиссара по делам национальных меньшинств; Alto Comisionado para las Minorías Nacionales
rfom: RFoM; RLMC; ПССМИ; Representative on Freedom of the Media; Représentant pour la liberté des médias;
  Beauftragter für Medienfreiheit; Beauftragte für Medienfreiheit; Rappresentante per la libertà dei mezzi d’informazione;
  Представитель по вопросам свободы СМИ; Представителя по вопросам свободы СМИ;
  Representante para la Libertad de los Medios de Comunicación; fr=RLM; de=BFM
oscepa: OSCE PA; AP-OSCE; OSZE PV; ПА ОБСЕ; OSCE Parliamentary Assembly; Parliamentary Assembly of the OSCE;
  Assemblée parlementaire de l’OSCE; Parlamentarische Versammlung der OSZE; Parlamentarischen Versammlung der OSZE;
  Assemblea parlamentare dell’OSCE; Парламентская ассамблея ОБСЕ; Парламентской ассамблеи ОБСЕ; Asamblea Parlamentaria de la OSCE
smm: Special Monitoring Mission; Mission spéciale d’observation; Sonderbeobachtungsmission; Missione speciale di monitoraggio;
  Специальная мониторинговая миссия; Специальной мониторинговой миссии; Misión Especial de Observación; en=SMM; fr=MSO; de=SMM;
  it=SMM; ru=СММ; es=MEO
# others
unitednations: United Nations; Nations Unies; Vereinte Nationen; Nazioni Unite; Организация Объединенных Наций;
  Организации Объединенных Наций; Объединенные Нации; Объединенных Наций; Naciones Unidas; en=UN; en=UNO; fr=ONU; de=UN; de=UNO;
  it=ONU; ru=ООН; es=ONU
europeanunion: European Union; Union européenne; Europäische Union; Unione europea; Европейский союз; Европейского союза;
  Евросоюз; Unión Europea; en=EU; fr=UE; de=EU; it=UE; ru=ЕС; es=UE
nato: OTAN; НАТО; North Atlantic Treaty Organization; en=NATO; fr=NATO; de=NATO; ru=NATO; es=NATO
unitedstates: United States; United States of America; États-Unis; États-Unis d’Amérique; Vereinigte Staaten;
  Vereinigte Staaten von Amerika; Stati Uniti; Stati Uniti d’America; Соединенные Штаты; Соединенные Штаты Америки; Estados Unidos;
  Estados Unidos de América; EE. UU.; EE.UU.; en=USA; de=USA; ru=США
unitedkingdom: United Kingdom; Royaume-Uni; Vereinigtes Königreich; Vereinigten Königreich; Regno Unito; Соединенное Королевство;
  Соединенного Королевства; Reino Unido; en=UK
`;

export interface NameForm {
  /** What all forms of a group have for a stem. */
  id: string;
  form: string;
}

/** Lists the forms of names that are understood in texts of a language. */
export function listNameForms(locale: Locale): NameForm[] {
  const groups = table.split(/\n(?=\S)/).filter((group) => group.trim() !== '' && !group.startsWith('#'));
  return groups.flatMap((group) => {
    const [id = '', forms = ''] = group.trim().split(': ');
    return forms.split(';').flatMap((text) => {
      const [only, form] = text.trim().split('=');
      if (form === undefined) return [{ id, form: only ?? '' }];
      return isLocale(only) && only === locale ? [{ id, form }] : [];
    });
  });
}
