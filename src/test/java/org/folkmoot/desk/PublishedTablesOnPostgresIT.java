package org.folkmoot.desk;

import java.io.IOException;
import java.util.Map;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.Test;

class PublishedTablesOnPostgresIT extends PublishedTablesContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }

    @Test
    void aTenthOfSevenThousandSixHundredAndSixtySeven() throws IOException {
        severalResponsesFromOnePerson(SHORT);
    }
}
