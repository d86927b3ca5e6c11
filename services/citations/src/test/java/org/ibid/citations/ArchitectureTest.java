package org.ibid.citations;

import org.ibid.contracts.CoreRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theCoreKnowsNoFrameworkAndItsPackagesNoCycle() {
        CoreRules.check("org.ibid.citations");
    }
}
