//! Capitals, which stand for their states: "Baku will free …".

use crate::text::word_set::WordMap;

/// Capitals of one word, but those that are given names or family names as often, each with its state.
///
#[rustfmt::skip]
const CAPITALS: WordMap<&str> = WordMap::new(&[
    ("Abuja", "Nigeria"), ("Accra", "Ghana"), ("Algiers", "Algeria"), ("Amman", "Jordan"),
    ("Amsterdam", "Netherlands"), ("Ankara", "Turkey"), ("Antananarivo", "Madagascar"),
    ("Apia", "Samoa"), ("Ashgabat", "Turkmenistan"), ("Asmara", "Eritrea"),
    ("Astana", "Kazakhstan"), ("Asuncion", "Paraguay"), ("Athens", "Greece"), ("Baghdad", "Iraq"),
    ("Baku", "Azerbaijan"), ("Bamako", "Mali"), ("Bangkok", "Thailand"),
    ("Bangui", "Central African Republic"), ("Banjul", "Gambia"), ("Beijing", "China"),
    ("Beirut", "Lebanon"), ("Belgrade", "Serbia"), ("Belmopan", "Belize"), ("Berlin", "Germany"),
    ("Bern", "Switzerland"), ("Bishkek", "Kyrgyzstan"), ("Bissau", "Guinea-Bissau"),
    ("Bogota", "Colombia"), ("Bogotá", "Colombia"), ("Brasilia", "Brazil"),
    ("Brasília", "Brazil"), ("Bratislava", "Slovakia"), ("Brazzaville", "Republic of the Congo"),
    ("Bridgetown", "Barbados"), ("Brussels", "Belgium"), ("Bucharest", "Romania"),
    ("Budapest", "Hungary"), ("Bujumbura", "Burundi"), ("Cairo", "Egypt"),
    ("Canberra", "Australia"), ("Caracas", "Venezuela"), ("Castries", "Saint Lucia"),
    ("Chisinau", "Moldova"), ("Colombo", "Sri Lanka"), ("Conakry", "Guinea"),
    ("Copenhagen", "Denmark"), ("Dakar", "Senegal"), ("Damascus", "Syria"), ("Delhi", "India"),
    ("Dhaka", "Bangladesh"), ("Dili", "East Timor"), ("Djibouti", "Djibouti"),
    ("Dodoma", "Tanzania"), ("Doha", "Qatar"), ("Dublin", "Ireland"), ("Dushanbe", "Tajikistan"),
    ("Freetown", "Sierra Leone"), ("Funafuti", "Tuvalu"), ("Gaborone", "Botswana"),
    ("Gitega", "Burundi"), ("Hanoi", "Vietnam"), ("Harare", "Zimbabwe"), ("Havana", "Cuba"),
    ("Helsinki", "Finland"), ("Honiara", "Solomon Islands"), ("Islamabad", "Pakistan"),
    ("Jakarta", "Indonesia"), ("Jerusalem", "Israel"), ("Juba", "South Sudan"),
    ("Kabul", "Afghanistan"), ("Kampala", "Uganda"), ("Kathmandu", "Nepal"),
    ("Khartoum", "Sudan"), ("Kiev", "Ukraine"), ("Kigali", "Rwanda"),
    ("Kingstown", "Saint Vincent and the Grenadines"),
    ("Kinshasa", "Democratic Republic of the Congo"), ("Kyiv", "Ukraine"),
    ("Libreville", "Gabon"), ("Lilongwe", "Malawi"), ("Lisbon", "Portugal"),
    ("Ljubljana", "Slovenia"), ("Lome", "Togo"), ("Lomé", "Togo"), ("London", "United Kingdom"),
    ("Luanda", "Angola"), ("Lusaka", "Zambia"), ("Luxembourg", "Luxembourg"), ("Madrid", "Spain"),
    ("Majuro", "Marshall Islands"), ("Malabo", "Equatorial Guinea"), ("Manama", "Bahrain"),
    ("Manila", "Philippines"), ("Maputo", "Mozambique"), ("Maseru", "Lesotho"),
    ("Mbabane", "Eswatini"), ("Minsk", "Belarus"), ("Mogadishu", "Somalia"),
    ("Monrovia", "Liberia"), ("Montevideo", "Uruguay"), ("Moroni", "Comoros"),
    ("Moscow", "Russia"), ("Muscat", "Oman"), ("Nairobi", "Kenya"), ("Naypyidaw", "Myanmar"),
    ("Niamey", "Niger"), ("Nicosia", "Cyprus"), ("Nouakchott", "Mauritania"),
    ("Nukualofa", "Tonga"), ("Nuuk", "Greenland"), ("Oslo", "Norway"), ("Ottawa", "Canada"),
    ("Ouagadougou", "Burkina Faso"), ("Paramaribo", "Suriname"), ("Podgorica", "Montenegro"),
    ("Prague", "Czech Republic"), ("Pretoria", "South Africa"), ("Pristina", "Kosovo"),
    ("Pyongyang", "North Korea"), ("Quito", "Ecuador"), ("Rabat", "Morocco"),
    ("Ramallah", "Palestine"), ("Reykjavik", "Iceland"), ("Riga", "Latvia"),
    ("Riyadh", "Saudi Arabia"), ("Rome", "Italy"), ("Sarajevo", "Bosnia and Herzegovina"),
    ("Seoul", "South Korea"), ("Singapore", "Singapore"), ("Skopje", "North Macedonia"),
    ("Stockholm", "Sweden"), ("Suva", "Fiji"), ("Taipei", "Taiwan"), ("Tallinn", "Estonia"),
    ("Tarawa", "Kiribati"), ("Tashkent", "Uzbekistan"), ("Tbilisi", "Georgia"),
    ("Tegucigalpa", "Honduras"), ("Tehran", "Iran"), ("Thimphu", "Bhutan"), ("Tirana", "Albania"),
    ("Tokyo", "Japan"), ("Tripoli", "Libya"), ("Tunis", "Tunisia"), ("Ulaanbaatar", "Mongolia"),
    ("Vaduz", "Liechtenstein"), ("Valletta", "Malta"), ("Vienna", "Austria"),
    ("Vientiane", "Laos"), ("Vilnius", "Lithuania"), ("Warsaw", "Poland"),
    ("Washington", "United States"), ("Windhoek", "Namibia"), ("Yaounde", "Cameroon"),
    ("Yaoundé", "Cameroon"), ("Yerevan", "Armenia"), ("Zagreb", "Croatia"),
]);

/// The state whose capital a name of one word is.
pub fn state_of(name: &str) -> Option<&'static str> {
    CAPITALS.get(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals() {
        assert_eq!(state_of("Yerevan"), Some("Armenia"));
        assert_eq!(state_of("Yaoundé"), Some("Cameroon"));
        assert_eq!(state_of("Conti"), None);
    }
}
