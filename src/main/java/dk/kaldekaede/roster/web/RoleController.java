package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the municipality demands of each role: a list for everybody, changed by planners. */
@Controller
class RoleController {

    private static final String LIST = "/vagtplan/roller";
    private static final String PAGE = "roster/role";

    private final RolePolicies policies;
    private final RoleList roles;
    private final PeopleList people;
    private final Competences competences;
    private final RosterWords words;
    private final PageBack back;

    RoleController(
            RolePolicies policies,
            RoleList roles,
            PeopleList people,
            Competences competences,
            RosterWords words,
            PageBack back) {
        this.policies = policies;
        this.roles = roles;
        this.people = people;
        this.competences = competences;
        this.words = words;
        this.back = back;
    }

    @ModelAttribute
    void everyTime(Model model) {
        model.addAttribute("here", "roster");
    }

    @GetMapping(LIST)
    String list(Model model) {
        Set<String> owners = roles.all().stream()
                .map(RolePolicy::ownerPersonId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = people.names(owners);
        model.addAttribute(
                "roles",
                roles.all().stream()
                        .map(policy -> new Row(
                                policy,
                                policy.ownerPersonId() == null ? null : names.get(policy.ownerPersonId()),
                                sorted(policy.languages().stream().map(words::language)),
                                sorted(policy.skills().stream())))
                        .toList());
        return "roster/roles";
    }

    @GetMapping(LIST + "/{role}")
    String show(@PathVariable String role, Model model) {
        return page(role, Form.of(policy(role)), model);
    }

    @PostMapping(LIST + "/{role}")
    Object change(
            @PathVariable String role,
            @Valid @ModelAttribute("policy") Form form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String version,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        String now = version(role);
        if (!version.isEmpty() && !version.equals(now)) {
            return back.refused(LIST + "/" + role, next, "roster.policy.changed");
        }
        check(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(role, form, model);
        }
        policies.save(form.policy(role));
        return back.done(LIST, next, "roster.policy.saved", words.role(role));
    }

    private void check(Form form, BindingResult errors) {
        boolean unknown = !Written.isBlank(form.owner())
                && people.present().stream().map(PersonDetails::id).noneMatch(form.owner()::equals);
        if (unknown) {
            errors.rejectValue("owner", "roster.refusal.PERSON_UNKNOWN");
        }
        if (!Competences.areLanguages(form.languages())) {
            errors.rejectValue("languages", "problem.value");
        }
        if (PersonWriter.areTooLong(PersonWriter.skills(form.skills()))) {
            errors.rejectValue("skills", "roster.skill.tooLong");
        }
    }

    private String page(String role, Form form, Model model) {
        model.addAttribute("policy", form)
                .addAttribute("role", role)
                .addAttribute("version", version(role))
                .addAttribute("people", people.present())
                .addAttribute("languages", competences.languages(form.languages()));
        return PAGE;
    }

    private String version(String role) {
        return Form.of(policy(role)).version();
    }

    private RolePolicy policy(String role) {
        return roles.all().stream()
                .filter(policy -> policy.role().equals(role))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private static String sorted(Stream<String> some) {
        return some.sorted(RosterWords.alphabetical()).collect(Collectors.joining(", "));
    }

    /** A role with its owner's name and what somebody on duty has to be able to, in words. */
    record Row(RolePolicy policy, String owner, String languages, String skills) {}

    /** As the page sends it; without an owner the planners look after the role. */
    record Form(
            String owner,
            Boolean always,

            @NotNull(message = "{roster.policy.deputies.wrong}")
            @Pattern(regexp = "[0-5]", message = "{roster.policy.deputies.wrong}")
            String deputies,

            Set<String> languages,
            @Size(max = 400, message = "{facts.tooLong}") String skills) {

        Form {
            always = Boolean.TRUE.equals(always);
            languages = languages == null ? Set.of() : languages;
        }

        static Form of(RolePolicy policy) {
            return new Form(
                    policy.ownerPersonId(),
                    policy.always(),
                    String.valueOf(policy.deputies()),
                    policy.languages(),
                    sorted(policy.skills().stream()));
        }

        String version() {
            return Written.version(owner, always, deputies, new TreeSet<>(languages), skills);
        }

        RolePolicy policy(String role) {
            return new RolePolicy(
                    role,
                    Written.isBlank(owner) ? null : owner,
                    always,
                    Integer.parseInt(deputies),
                    languages,
                    PersonWriter.skills(skills));
        }
    }
}
