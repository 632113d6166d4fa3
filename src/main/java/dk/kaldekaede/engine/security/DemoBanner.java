package dk.kaldekaede.engine.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say that it is a demonstration: {@code demo} in its model. */
@ControllerAdvice
class DemoBanner {

    private final boolean demo;

    DemoBanner(@Value("${kaldekaede.demo}") boolean demo) {
        this.demo = demo;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
