import { describe, expect, it } from 'vitest';
import { choose, readVocabularies } from '../../../src/cli/words/vocabularies.ts';
import { createLexicon } from '../../../src/words/classify.ts';
import { isForward } from '../../../src/words/roles.ts';

/**
 * The plainest labels of a subscription in every language, from dictionaries and the words that interfaces use, the
 * imperative or the noun as the language prefers. Where the plain words for "cancel subscription" also end a mailing or
 * cancel an order ("peruuta tilaus", 取消訂閱), a row has words that do not.
 *
 * language | cancel subscription or membership | keep it | resume it | turn off auto-renewal | cancel | cancel order or booking | delete account | I do not want to cancel
 */
const LABELS = `
af | Kanselleer intekening | Behou intekening | Hervat intekening | Skakel outomatiese hernuwing af | Kanselleer | Kanselleer bestelling | Vee rekening uit | Ek wil nie my intekening kanselleer nie
ar | إلغاء العضوية | الاحتفاظ بالاشتراك | استئناف الاشتراك | إيقاف التجديد التلقائي | إلغاء | إلغاء الطلب | حذف الحساب | لا أريد إلغاء اشتراكي
ast | Anular la suscripción | Caltener la suscripción | Reanudar la suscripción | Desactivar la renovación automática | Encaboxar | Encaboxar el pidíu | Desaniciar la cuenta | Nun quiero encaboxar la mio suscripción
az | Abunəliyi ləğv et | Abunəliyi saxla | Abunəliyi davam etdir | Avtomatik yenilənməni söndür | Ləğv et | Sifarişi ləğv et | Hesabı sil | Abunəliyimi ləğv etmək istəmirəm
be | Скасаваць падпіску | Захаваць падпіску | Аднавіць падпіску | Адключыць аўтападаўжэнне | Скасаваць | Скасаваць заказ | Выдаліць уліковы запіс | Я не хачу скасоўваць падпіску
bg | Отказ от абонамента | Запази абонамента | Възобновяване на абонамента | Изключване на автоматичното подновяване | Отказ | Отказ на поръчката | Изтриване на акаунта | Не искам да прекратявам абонамента си
bn | সাবস্ক্রিপশন বাতিল করুন | সাবস্ক্রিপশন রাখুন | সাবস্ক্রিপশন পুনরায় চালু করুন | স্বয়ংক্রিয় নবায়ন বন্ধ করুন | বাতিল করুন | অর্ডার বাতিল করুন | অ্যাকাউন্ট মুছুন | আমি আমার সাবস্ক্রিপশন বাতিল করতে চাই না
bs | Otkaži članstvo | Zadrži pretplatu | Obnovi pretplatu | Isključi automatsko obnavljanje | Otkaži | Otkaži narudžbu | Obriši račun | Ne želim otkazati pretplatu
ca | Cancel·la la meva subscripció | Conserva la subscripció | Reprèn la subscripció | Desactiva la renovació automàtica | Cancel·la | Cancel·la la comanda | Suprimeix el compte | No vull cancel·lar la meva subscripció
ckb | هەڵوەشاندنەوەی بەشداریکردن | هێشتنەوەی بەشداریکردن | نوێکردنەوەی بەشداریکردن | ناچالاککردنی نوێکردنەوەی خۆکار | هەڵوەشاندنەوە | هەڵوەشاندنەوەی داواکاری | سڕینەوەی هەژمار | نامەوێت بەشداریکردنەکەم هەڵبوەشێنمەوە
cs | Zrušit předplatné | Ponechat předplatné | Obnovit předplatné | Vypnout automatické obnovení | Zrušit | Zrušit objednávku | Smazat účet | Nechci zrušit předplatné
cy | Canslo tanysgrifiad | Cadw tanysgrifiad | Ailddechrau tanysgrifiad | Diffodd adnewyddu awtomatig | Canslo | Canslo archeb | Dileu cyfrif | Dydw i ddim eisiau canslo fy nhanysgrifiad
da | Opsig abonnement | Behold abonnement | Genoptag abonnement | Slå automatisk fornyelse fra | Annuller | Annuller ordre | Slet konto | Jeg vil ikke opsige mit abonnement
de | Abo kündigen | Abo behalten | Abo fortsetzen | Automatische Verlängerung deaktivieren | Abbrechen | Bestellung stornieren | Konto löschen | Ich möchte mein Abo nicht kündigen
dsb | Abonement wupowěźeś | Abonement wobchowaś | Abonement zasej aktiwěrowaś | Awtomatiske pódlejšenje znjemóžniś | Pśetergnuś | Skazanku pśetergnuś | Konto wulašowaś | Njocu swój abonement wupowěźeś
el | Ακύρωση συνδρομής | Διατήρηση συνδρομής | Συνέχιση συνδρομής | Απενεργοποίηση αυτόματης ανανέωσης | Ακύρωση | Ακύρωση παραγγελίας | Διαγραφή λογαριασμού | Δεν θέλω να ακυρώσω τη συνδρομή μου
en | Cancel subscription | Keep subscription | Resume subscription | Turn off auto-renewal | Cancel | Cancel order | Delete account | I don't want to cancel my subscription
eo | Nuligi abonon | Konservi abonon | Rekomenci abonon | Malŝalti aŭtomatan renovigon | Nuligi | Nuligi mendon | Forigi konton | Mi ne volas nuligi mian abonon
es | Cancelar membresía | Conservar suscripción | Reanudar suscripción | Desactivar la renovación automática | Cancelar | Cancelar pedido | Eliminar cuenta | No quiero cancelar mi suscripción
et | Lõpeta püsitellimus | Säilita püsitellimus | Taasta tellimus | Lülita automaatne pikendamine välja | Tühista | Tühista broneering | Kustuta konto | Ma ei soovi oma püsitellimust tühistada
eu | Utzi harpidetza bertan behera | Mantendu harpidetza | Berrekin harpidetza | Desaktibatu berritze automatikoa | Utzi | Ezeztatu eskaera | Ezabatu kontua | Ez dut nire harpidetza ezeztatu nahi
fa | لغو اشتراک من | حفظ اشتراک | ازسرگیری اشتراک | خاموش کردن تمدید خودکار | لغو | لغو سفارش | حذف حساب | نمی‌خواهم اشتراکم را لغو کنم
fi | Peruuta tilaukseni | Säilytä tilaus | Aktivoi tilaus uudelleen | Poista automaattinen uusiminen käytöstä | Peruuta | Peruuta varaus | Poista tili | En halua peruuttaa tilaustani
fil | Kanselahin ang subscription | Panatilihin ang subscription | I-renew ang subscription | I-off ang auto-renewal | Kanselahin | Kanselahin ang order | I-delete ang account | Ayaw kong kanselahin ang aking subscription
fr | Résilier l'abonnement | Conserver l'abonnement | Reprendre l'abonnement | Désactiver le renouvellement automatique | Annuler | Annuler la commande | Supprimer le compte | Je ne veux pas résilier mon abonnement
fy | Abonnemint opsizze | Abonnemint behâlde | Abonnemint ferfetsje | Automatyske ferlinging útskeakelje | Annulearje | Bestelling annulearje | Account fuortsmite | Ik wol myn abonnemint net opsizze
ga | Cealaigh síntiús | Coinnigh síntiús | Atosaigh síntiús | Múch athnuachan uathoibríoch | Cealaigh | Cealaigh ordú | Scrios cuntas | Níl mé ag iarraidh mo shíntiús a chealú
gd | Sguir dhen fho-sgrìobhadh | Cùm am fo-sgrìobhadh | Ath-thòisich am fo-sgrìobhadh | Cuir dheth ath-nuadhachadh fèin-obrachail | Sguir dheth | Sguir dhen òrdugh | Sguab às an cunntas | Chan eil mi airson sgur dhen fho-sgrìobhadh
gl | Cancelar a miña subscrición | Manter a subscrición | Retomar a subscrición | Desactivar a renovación automática | Cancelar | Cancelar o pedido | Eliminar a conta | Non quero cancelar a miña subscrición
gu | સબ્સ્ક્રિપ્શન રદ કરો | સબ્સ્ક્રિપ્શન રાખો | સબ્સ્ક્રિપ્શન ફરી શરૂ કરો | સ્વતઃ નવીકરણ બંધ કરો | રદ કરો | ઓર્ડર રદ કરો | એકાઉન્ટ કાઢી નાખો | હું મારું સબ્સ્ક્રિપ્શન રદ કરવા નથી માંગતો
he | ביטול המינוי | להשאיר את המינוי | חידוש המינוי | כיבוי החידוש האוטומטי | ביטול | ביטול הפגישה | מחיקת החשבון | אני לא רוצה לבטל את המינוי שלי
hi | मेंबरशिप रद्द करें | सदस्यता बनाए रखें | सदस्यता फिर से शुरू करें | ऑटो-रिन्यू बंद करें | रद्द करें | ऑर्डर रद्द करें | खाता हटाएं | मैं अपनी सदस्यता रद्द नहीं करना चाहता
hr | Otkaži članstvo | Zadrži pretplatu | Obnovi pretplatu | Isključi automatsku obnovu | Odustani | Otkaži narudžbu | Izbriši račun | Ne želim otkazati pretplatu
hsb | Abonement wupowědźić | Abonement wobchować | Abonement zaso aktiwizować | Awtomatiske podlěšenje znjemóžnić | Přetorhnyć | Skazanku přetorhnyć | Konto zhašeć | Nochcu swój abonement wupowědźić
hu | Előfizetés lemondása | Előfizetés megtartása | Előfizetés folytatása | Automatikus megújítás kikapcsolása | Mégse | Rendelés törlése | Fiók törlése | Nem szeretném lemondani az előfizetésemet
hy | Չեղարկել բաժանորդագրությունը | Պահպանել բաժանորդագրությունը | Վերսկսել բաժանորդագրությունը | Անջատել ավտոմատ երկարաձգումը | Չեղարկել | Չեղարկել պատվերը | Ջնջել հաշիվը | Ես չեմ ուզում չեղարկել իմ բաժանորդագրությունը
ia | Cancellar mi subscription | Mantener le subscription | Reprender le subscription | Disactivar le renovation automatic | Cancellar | Cancellar le commanda | Deler le conto | Io non vole cancellar mi subscription
id | Batalkan langganan | Pertahankan langganan | Aktifkan kembali langganan | Nonaktifkan perpanjangan otomatis | Batal | Batalkan pesanan | Hapus akun | Saya tidak ingin membatalkan langganan
is | Segja upp áskriftinni minni | Halda áskrift | Endurvirkja áskrift | Slökkva á sjálfvirkri endurnýjun | Hætta við | Hætta við pöntun | Eyða reikningi | Ég vil ekki segja upp áskriftinni minni
it | Annulla abbonamento | Mantieni abbonamento | Riprendi abbonamento | Disattiva il rinnovo automatico | Annulla | Annulla ordine | Elimina account | Non voglio annullare il mio abbonamento
ja | サブスクリプションを解約 | サブスクリプションを継続 | サブスクリプションを再開 | 自動更新をオフにする | キャンセル | 注文をキャンセル | アカウントを削除 | サブスクリプションを解約しません
ka | წევრობის გაუქმება | გამოწერის შენარჩუნება | გამოწერის განახლება | ავტომატური განახლების გამორთვა | გაუქმება | შეკვეთის გაუქმება | ანგარიშის წაშლა | არ მსურს გამოწერის გაუქმება
kk | Жазылымнан бас тарту | Жазылымды сақтау | Жазылымды жаңарту | Автоматты жаңартуды өшіру | Бас тарту | Тапсырыстан бас тарту | Аккаунтты жою | Жазылымымды тоқтатқым келмейді
km | បោះបង់ការជាវ | រក្សាទុកការជាវ | បន្តការជាវឡើងវិញ | បិទការបន្តដោយស្វ័យប្រវត្តិ | បោះបង់ | បោះបង់ការបញ្ជាទិញ | លុបគណនី | ខ្ញុំមិនចង់បោះបង់ការជាវរបស់ខ្ញុំទេ
kn | ಚಂದಾದಾರಿಕೆ ರದ್ದುಮಾಡಿ | ಚಂದಾದಾರಿಕೆ ಉಳಿಸಿಕೊಳ್ಳಿ | ಚಂದಾದಾರಿಕೆ ಪುನರಾರಂಭಿಸಿ | ಸ್ವಯಂ ನವೀಕರಣ ಆಫ್ ಮಾಡಿ | ರದ್ದುಮಾಡಿ | ಆರ್ಡರ್ ರದ್ದುಮಾಡಿ | ಖಾತೆ ಅಳಿಸಿ | ನನ್ನ ಚಂದಾದಾರಿಕೆಯನ್ನು ರದ್ದುಗೊಳಿಸಲು ನಾನು ಬಯಸುವುದಿಲ್ಲ
ko | 멤버십 해지 | 구독 유지 | 구독 재개 | 자동 갱신 끄기 | 취소 | 주문 취소 | 계정 삭제 | 구독을 취소하지 않겠습니다
ku | Abonetiyê betal bike | Abonetiyê bihêle | Abonetiyê nû bike | Nûkirina xweber vemirîne | Betal bike | Sîparîşê betal bike | Hesabê jê bibe | Ez naxwazim abonetiya xwe betal bikim
ky | Жазылууну жокко чыгаруу | Жазылууну сактоо | Жазылууну жаңыртуу | Автоматтык узартууну өчүрүү | Жокко чыгаруу | Буйрутманы жокко чыгаруу | Аккаунтту өчүрүү | Жазылуумду токтоткум келбейт
lb | Abonnement kënnegen | Abonnement behalen | Abonnement nees ophuelen | Automatesch Verlängerung ausschalten | Ofbriechen | Bestellung annuléieren | Kont läschen | Ech wëll mäin Abonnement net kënnegen
lo | ຍົກເລີກການເປັນສະມາຊິກ | ຮັກສາການເປັນສະມາຊິກໄວ້ | ເປີດໃຊ້ການເປັນສະມາຊິກອີກຄັ້ງ | ປິດການຕໍ່ອາຍຸອັດຕະໂນມັດ | ຍົກເລີກ | ຍົກເລີກຄຳສັ່ງຊື້ | ລຶບບັນຊີ | ຂ້ອຍບໍ່ຕ້ອງການຍົກເລີກການເປັນສະມາຊິກ
lt | Atšaukti prenumeratą | Palikti prenumeratą | Atnaujinti prenumeratą | Išjungti automatinį atnaujinimą | Atšaukti | Atšaukti užsakymą | Ištrinti paskyrą | Nenoriu atšaukti prenumeratos
lv | Atcelt abonementu | Paturēt abonementu | Atjaunot abonementu | Izslēgt automātisko atjaunošanu | Atcelt | Atcelt pasūtījumu | Dzēst kontu | Es nevēlos atcelt savu abonementu
mk | Откажи членство | Задржи ја претплатата | Обнови ја претплатата | Исклучи автоматско обновување | Откажи | Откажи нарачка | Избриши сметка | Не сакам да ја откажам претплатата
ml | സബ്‌സ്‌ക്രിപ്‌ഷൻ റദ്ദാക്കുക | സബ്‌സ്‌ക്രിപ്‌ഷൻ നിലനിർത്തുക | സബ്‌സ്‌ക്രിപ്‌ഷൻ പുനരാരംഭിക്കുക | സ്വയമേവ പുതുക്കൽ ഓഫാക്കുക | റദ്ദാക്കുക | ഓർഡർ റദ്ദാക്കുക | അക്കൗണ്ട് ഇല്ലാതാക്കുക | എനിക്ക് സബ്‌സ്‌ക്രിപ്‌ഷൻ റദ്ദാക്കേണ്ട
mn | Гишүүнчлэл цуцлах | Гишүүнчлэлийг хэвээр үлдээх | Гишүүнчлэлийг сэргээх | Автомат сунгалтыг унтраах | Цуцлах | Худалдан авалтыг цуцлах | Бүртгэл устгах | Би гишүүнчлэлээ цуцлахыг хүсэхгүй байна
mr | सदस्यता रद्द करा | सदस्यता ठेवा | सदस्यता पुन्हा सुरू करा | स्वयं-नूतनीकरण बंद करा | रद्द करा | ऑर्डर रद्द करा | खाते हटवा | मला माझी सदस्यता रद्द करायची नाही
ms | Batalkan langganan | Kekalkan langganan | Sambung semula langganan | Matikan pembaharuan automatik | Batal | Batalkan pesanan | Padam akaun | Saya tidak mahu membatalkan langganan
my | စာရင်းသွင်းမှုကို ပယ်ဖျက်ပါ | စာရင်းသွင်းမှုကို ဆက်ထားပါ | စာရင်းသွင်းမှုကို ပြန်စပါ | အလိုအလျောက် သက်တမ်းတိုးခြင်းကို ပိတ်ပါ | ပယ်ဖျက်ပါ | အမှာစာကို ပယ်ဖျက်ပါ | အကောင့်ကို ဖျက်ပါ | စာရင်းသွင်းမှုကို မပယ်ဖျက်လိုပါ
nb | Avslutt abonnementet | Behold abonnementet | Gjenoppta abonnementet | Slå av automatisk fornyelse | Avbryt | Avbestill ordren | Slett konto | Jeg vil ikke avslutte abonnementet mitt
ne | सदस्यता रद्द गर्नुहोस् | सदस्यता राख्नुहोस् | सदस्यता पुनः सुरु गर्नुहोस् | स्वतः नवीकरण बन्द गर्नुहोस् | रद्द गर्नुहोस् | अर्डर रद्द गर्नुहोस् | खाता मेटाउनुहोस् | म मेरो सदस्यता रद्द गर्न चाहन्न
nl | Mijn abonnement opzeggen | Abonnement behouden | Abonnement hervatten | Automatische verlenging uitschakelen | Annuleren | Bestelling annuleren | Account verwijderen | Ik wil mijn abonnement niet opzeggen
oc | Anullar l'abonament | Gardar l'abonament | Reprene l'abonament | Desactivar lo renovelament automatic | Anullar | Anullar la comanda | Suprimir lo compte | Vòli pas anullar mon abonament
pa | ਸਬਸਕ੍ਰਿਪਸ਼ਨ ਰੱਦ ਕਰੋ | ਸਬਸਕ੍ਰਿਪਸ਼ਨ ਰੱਖੋ | ਸਬਸਕ੍ਰਿਪਸ਼ਨ ਮੁੜ ਸ਼ੁਰੂ ਕਰੋ | ਸਵੈ-ਨਵੀਨੀਕਰਨ ਬੰਦ ਕਰੋ | ਰੱਦ ਕਰੋ | ਆਰਡਰ ਰੱਦ ਕਰੋ | ਖਾਤਾ ਮਿਟਾਓ | ਮੈਂ ਆਪਣੀ ਸਬਸਕ੍ਰਿਪਸ਼ਨ ਰੱਦ ਨਹੀਂ ਕਰਨਾ ਚਾਹੁੰਦਾ
pl | Anuluj członkostwo | Zachowaj subskrypcję | Wznów subskrypcję | Wyłącz automatyczne odnawianie | Anuluj | Anuluj zamówienie | Usuń konto | Nie chcę anulować mojej subskrypcji
ps | ګډون لغوه کړئ | ګډون وساتئ | ګډون بیا پیل کړئ | اتومات نوي کول بند کړئ | لغوه کړئ | فرمایش لغوه کړئ | حساب ړنګ کړئ | زه نه غواړم خپل ګډون لغوه کړم
pt | Cancelar assinatura | Manter assinatura | Retomar assinatura | Desativar renovação automática | Cancelar | Cancelar pedido | Excluir conta | Não quero cancelar minha assinatura
pt-BR | Cancelar minha assinatura | Manter assinatura | Retomar assinatura | Desativar renovação automática | Cancelar | Cancelar pedido | Excluir conta | Não quero cancelar minha assinatura
ro | Anulează abonamentul | Păstrează abonamentul | Reia abonamentul | Dezactivează reînnoirea automată | Anulează | Anulează comanda | Șterge contul | Nu vreau să îmi anulez abonamentul
ru | Отменить членство | Сохранить подписку | Возобновить подписку | Отключить автопродление | Отмена | Отменить заказ | Удалить аккаунт | Я не хочу отменять подписку
si | දායකත්වය අවලංගු කරන්න | දායකත්වය තබා ගන්න | දායකත්වය නැවත අරඹන්න | ස්වයංක්‍රීය අලුත් කිරීම අක්‍රිය කරන්න | අවලංගු කරන්න | ඇණවුම අවලංගු කරන්න | ගිණුම මකන්න | මට මගේ දායකත්වය අවලංගු කිරීමට අවශ්‍ය නැත
sk | Zrušiť moje predplatné | Ponechať predplatné | Obnoviť predplatné | Vypnúť automatické obnovenie | Zrušiť | Zrušiť objednávku | Odstrániť účet | Nechcem zrušiť predplatné
sl | Prekliči članstvo | Obdrži naročnino | Obnovi naročnino | Izklopi samodejno podaljšanje | Prekliči | Prekliči naročilo | Izbriši račun | Ne želim preklicati naročnine
sq | Anulo abonimin | Mbaj abonimin | Rifillo abonimin | Çaktivizo rinovimin automatik | Anulo | Anulo porosinë | Fshi llogarinë | Nuk dua ta anuloj abonimin tim
sr | Откажи чланство | Задржи претплату | Обнови претплату | Искључи аутоматско обнављање | Откажи | Откажи поруџбину | Избриши налог | Не желим да откажем претплату
sv | Avsluta medlemskap | Behåll prenumerationen | Återuppta prenumerationen | Stäng av automatisk förnyelse | Avbryt | Avbryt beställning | Ta bort konto | Jag vill inte avsluta min prenumeration
sw | Ghairi usajili | Endelea na usajili | Rejesha usajili | Zima usasishaji kiotomatiki | Ghairi | Ghairi agizo | Futa akaunti | Sitaki kughairi usajili wangu
ta | சந்தாவை ரத்துசெய் | சந்தாவை வைத்திரு | சந்தாவை மீண்டும் தொடங்கு | தானியங்கு புதுப்பிப்பை முடக்கு | ரத்துசெய் | ஆர்டரை ரத்துசெய் | கணக்கை நீக்கு | எனது சந்தாவை ரத்துசெய்ய விரும்பவில்லை
te | సబ్‌స్క్రిప్షన్‌ను రద్దు చేయండి | సబ్‌స్క్రిప్షన్‌ను కొనసాగించండి | సబ్‌స్క్రిప్షన్‌ను పునఃప్రారంభించండి | ఆటోమేటిక్ పునరుద్ధరణను ఆఫ్ చేయండి | రద్దు చేయండి | ఆర్డర్‌ను రద్దు చేయండి | ఖాతాను తొలగించండి | నేను నా సబ్‌స్క్రిప్షన్‌ను రద్దు చేయాలనుకోవడం లేదు
tg | Бекор кардани обуна | Нигоҳ доштани обуна | Барқарор кардани обуна | Хомӯш кардани навсозии худкор | Бекор кардан | Бекор кардани фармоиш | Нест кардани ҳисоб | Ман намехоҳам обунаро бекор кунам
th | ยกเลิกการสมัครสมาชิก | รักษาการสมัครสมาชิก | เริ่มการสมัครสมาชิกอีกครั้ง | ปิดการต่ออายุอัตโนมัติ | ยกเลิก | ยกเลิกคำสั่งซื้อ | ลบบัญชี | ฉันไม่ต้องการยกเลิกการสมัครสมาชิก
tk | Abunalygy ýatyr | Abunalygy sakla | Abunalygy täzele | Awtomatik uzaltmany öçür | Ýatyr | Sargydy ýatyr | Hasaby poz | Abunalygymy ýatyrmak islemeýärin
tr | Üyeliği iptal et | Aboneliği koru | Aboneliği devam ettir | Otomatik yenilemeyi kapat | İptal | Siparişi iptal et | Hesabı sil | Aboneliğimi iptal etmek istemiyorum
tt | Язылудан баш тарту | Язылуны калдыру | Язылуны яңарту | Автоматик озайтуны сүндерү | Баш тарту | Заказдан баш тарту | Аккаунтны бетерү | Язылудан баш тартырга теләмим
ug | مۇشتەرىلىكنى ئەمەلدىن قالدۇرۇش | مۇشتەرىلىكنى ساقلاپ قېلىش | مۇشتەرىلىكنى ئەسلىگە كەلتۈرۈش | ئاپتوماتىك يېڭىلاشنى تاقاش | ئەمەلدىن قالدۇرۇش | زاكازنى ئەمەلدىن قالدۇرۇش | ھېساباتنى ئۆچۈرۈش | مۇشتەرىلىكىمنى ئەمەلدىن قالدۇرۇشنى خالىمايمەن
uk | Скасувати мою підписку | Залишити підписку | Поновити підписку | Вимкнути автоматичне поновлення | Скасувати | Скасувати замовлення | Видалити обліковий запис | Я не хочу скасовувати підписку
ur | سبسکرپشن منسوخ کریں | سبسکرپشن برقرار رکھیں | سبسکرپشن دوبارہ شروع کریں | خودکار تجدید بند کریں | منسوخ کریں | آرڈر منسوخ کریں | اکاؤنٹ حذف کریں | میں اپنی سبسکرپشن منسوخ نہیں کرنا چاہتا
uz | Obunamni bekor qilish | Obunani saqlab qolish | Obunani qayta tiklash | Avtomatik uzaytirishni oʻchirish | Bekor qilish | Buyurtmani bekor qilish | Hisobni oʻchirish | Obunamni bekor qilishni xohlamayman
vi | Hủy gói đăng ký | Giữ gói đăng ký | Khôi phục gói đăng ký | Tắt tự động gia hạn | Hủy | Hủy đơn hàng | Xóa tài khoản | Tôi không muốn hủy gói đăng ký của mình
zh-CN | 取消会员资格 | 保留订阅 | 恢复订阅 | 关闭自动续费 | 取消 | 取消订单 | 删除账户 | 我不想取消订阅
zh-TW | 取消會員資格 | 保留訂閱 | 恢復訂閱 | 關閉自動續訂 | 取消 | 取消訂單 | 刪除帳號 | 我不想取消訂閱
`;

const VOCABULARIES = readVocabularies('.');
const ROWS = LABELS.trim()
  .split('\n')
  .map((row) => row.split(' | '));

it('every language has its row', () => expect(ROWS.map(([lang]) => lang)).toEqual([...VOCABULARIES.keys()].sort()));

describe.each(ROWS)(
  'in %s',
  (lang = '', cancelSubscription = '', keep = '', resume = '', renewalOff = '', cancel = '', cancelOrder = '', deleteAccount = '', refusal = '') => {
    const lexicon = createLexicon(choose(VOCABULARIES, lang === 'en' ? ['en'] : ['en', lang]));
    const said = (label: string) => {
      const { role, confidence } = lexicon.classify(label);
      return { role, sure: confidence >= 0.5, hits: lexicon.read(label).hits };
    };

    it(`"${cancelSubscription}" is the way out`, () => expect(said(cancelSubscription)).toMatchObject({ role: 'open-cancel', sure: true }));
    it(`"${keep}" keeps the plan`, () => expect(said(keep)).toMatchObject({ role: 'keep', sure: true }));
    it(`"${resume}" takes it up again`, () => expect(said(resume)).toMatchObject({ role: 'resume', sure: true }));
    it(`"${renewalOff}" turns the renewal off`, () => expect(said(renewalOff)).toMatchObject({ role: 'auto-renew-off', sure: true }));
    it(`"${cancelOrder}" is about something else`, () => expect(said(cancelOrder)).toMatchObject({ role: 'cancel-other', sure: true }));
    it(`"${deleteAccount}" deletes the account`, () => expect(said(deleteAccount)).toMatchObject({ role: 'delete-account', sure: true }));
    it(`"${refusal}" is no way out`, () => {
      const { role, confidence } = lexicon.classify(refusal);
      expect(isForward(role) && confidence >= 0.5).toBe(false);
    });
    it(`"${cancel}" alone is left to the page`, () => {
      const { role, confidence } = lexicon.classify(cancel);
      expect(isForward(role)).toBe(true);
      expect(confidence).toBeLessThan(0.5);
      expect(confidence).toBeGreaterThan(0.1);
    });
  },
);
