//! Capitals, which stand for their states: "Baku will free …".

/// Capitals of one word, but those that are given names or family names as often. Sorted.
const CAPITALS: &[&str] = &[
    "Abuja", "Accra", "Algiers", "Amman", "Amsterdam", "Ankara", "Antananarivo", "Apia",
    "Ashgabat", "Asmara", "Astana", "Asuncion", "Athens", "Baghdad", "Baku", "Bamako", "Bangkok",
    "Bangui", "Banjul", "Beijing", "Beirut", "Belgrade", "Belmopan", "Berlin", "Bern", "Bishkek",
    "Bissau", "Bogota", "Bogotá", "Brasilia", "Brasília", "Bratislava", "Brazzaville",
    "Bridgetown", "Brussels", "Bucharest", "Budapest", "Bujumbura", "Cairo", "Canberra", "Caracas",
    "Castries", "Chisinau", "Colombo", "Conakry", "Copenhagen", "Dakar", "Damascus", "Delhi",
    "Dhaka", "Dili", "Djibouti", "Dodoma", "Doha", "Dublin", "Dushanbe", "Freetown", "Funafuti",
    "Gaborone", "Gitega", "Hanoi", "Harare", "Havana", "Helsinki", "Honiara", "Islamabad",
    "Jakarta", "Jerusalem", "Juba", "Kabul", "Kampala", "Kathmandu", "Khartoum", "Kiev", "Kigali",
    "Kingstown", "Kinshasa", "Kyiv", "Libreville", "Lilongwe", "Lisbon", "Ljubljana", "Lome",
    "Lomé", "London", "Luanda", "Lusaka", "Luxembourg", "Madrid", "Majuro", "Malabo", "Manama",
    "Manila", "Maputo", "Maseru", "Mbabane", "Minsk", "Mogadishu", "Monrovia", "Montevideo",
    "Moroni", "Moscow", "Muscat", "Nairobi", "Naypyidaw", "Niamey", "Nicosia", "Nouakchott",
    "Nukualofa", "Nuuk", "Oslo", "Ottawa", "Ouagadougou", "Paramaribo", "Podgorica", "Prague",
    "Pretoria", "Pristina", "Pyongyang", "Quito", "Rabat", "Ramallah", "Reykjavik", "Riga",
    "Riyadh", "Rome", "Sarajevo", "Seoul", "Singapore", "Skopje", "Stockholm", "Suva", "Taipei",
    "Tallinn", "Tarawa", "Tashkent", "Tbilisi", "Tegucigalpa", "Tehran", "Thimphu", "Tirana",
    "Tokyo", "Tripoli", "Tunis", "Ulaanbaatar", "Vaduz", "Valletta", "Vienna", "Vientiane",
    "Vilnius", "Warsaw", "Washington", "Windhoek", "Yaounde", "Yaoundé", "Yerevan", "Zagreb",
];

/// Whether a name of one word is a capital's.
pub fn is_capital(name: &str) -> bool {
    CAPITALS.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_is_sorted() {
        assert!(CAPITALS.is_sorted());
    }

    #[test]
    fn capitals() {
        assert!(is_capital("Yerevan") && is_capital("Yaoundé") && !is_capital("Conti"));
    }
}
