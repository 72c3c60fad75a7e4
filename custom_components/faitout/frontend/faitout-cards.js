var l3=L=>{throw TypeError(L)};var H5=(L,V,C)=>V.has(L)||l3("Cannot "+C);var l=(L,V,C)=>(H5(L,V,"read from private field"),C?C.call(L):V.get(L)),x=(L,V,C)=>V.has(L)?l3("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(L):V.set(L,C),S=(L,V,C,H)=>(H5(L,V,"write to private field"),H?H.call(L,C):V.set(L,C),C),A=(L,V,C)=>(H5(L,V,"access private method"),C);var p2=(L,V,C,H)=>({set _(M){S(L,V,M,C)},get _(){return l(L,V,H)}});var m2=globalThis,l2=m2.ShadowRoot&&(m2.ShadyCSS===void 0||m2.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,V5=Symbol(),s3=new WeakMap,F1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==V5)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(l2&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=s3.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&s3.set(C,V))}return V}toString(){return this.cssText}},v3=L=>new F1(typeof L=="string"?L:L+"",void 0,V5),K=(L,...V)=>{let C=L.length===1?L[0]:V.reduce((H,M,e)=>H+(r=>{if(r._$cssResult$===!0)return r.cssText;if(typeof r=="number")return r;throw Error("Value passed to 'css' function must be a 'css' function result: "+r+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(M)+L[e+1],L[0]);return new F1(C,L,V5)},x3=(L,V)=>{if(l2)L.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),M=m2.litNonce;M!==void 0&&H.setAttribute("nonce",M),H.textContent=C.cssText,L.appendChild(H)}},L5=l2?L=>L:L=>L instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return v3(C)})(L):L;var{is:v4,defineProperty:x4,getOwnPropertyDescriptor:u4,getOwnPropertyNames:Z4,getOwnPropertySymbols:c4,getPrototypeOf:S4}=Object,s2=globalThis,u3=s2.trustedTypes,h4=u3?u3.emptyScript:"",g4=s2.reactiveElementPolyfillSupport,D1=(L,V)=>L,M5={toAttribute(L,V){switch(V){case Boolean:L=L?h4:null;break;case Object:case Array:L=L==null?L:JSON.stringify(L)}return L},fromAttribute(L,V){let C=L;switch(V){case Boolean:C=L!==null;break;case Number:C=L===null?null:Number(L);break;case Object:case Array:try{C=JSON.parse(L)}catch{C=null}}return C}},c3=(L,V)=>!v4(L,V),Z3={attribute:!0,type:String,converter:M5,reflect:!1,useDefault:!1,hasChanged:c3};Symbol.metadata??=Symbol("metadata"),s2.litPropertyMetadata??=new WeakMap;var j=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=Z3){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),M=this.getPropertyDescriptor(V,H,C);M!==void 0&&x4(this.prototype,V,M)}}static getPropertyDescriptor(V,C,H){let{get:M,set:e}=u4(this.prototype,V)??{get(){return this[C]},set(r){this[C]=r}};return{get:M,set(r){let t=M?.call(this);e?.call(this,r),this.requestUpdate(V,t,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??Z3}static _$Ei(){if(this.hasOwnProperty(D1("elementProperties")))return;let V=S4(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(D1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(D1("properties"))){let C=this.properties,H=[...Z4(C),...c4(C)];for(let M of H)this.createProperty(M,C[M])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,M]of C)this.elementProperties.set(H,M)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let M=this._$Eu(C,H);M!==void 0&&this._$Eh.set(M,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let M of H)C.unshift(L5(M))}else V!==void 0&&C.push(L5(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return x3(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),M=this.constructor._$Eu(V,H);if(M!==void 0&&H.reflect===!0){let e=(H.converter?.toAttribute!==void 0?H.converter:M5).toAttribute(C,H.type);this._$Em=V,e==null?this.removeAttribute(M):this.setAttribute(M,e),this._$Em=null}}_$AK(V,C){let H=this.constructor,M=H._$Eh.get(V);if(M!==void 0&&this._$Em!==M){let e=H.getPropertyOptions(M),r=typeof e.converter=="function"?{fromAttribute:e.converter}:e.converter?.fromAttribute!==void 0?e.converter:M5;this._$Em=M;let t=r.fromAttribute(C,e.type);this[M]=t??this._$Ej?.get(M)??t,this._$Em=null}}requestUpdate(V,C,H,M=!1,e){if(V!==void 0){let r=this.constructor;if(M===!1&&(e=this[V]),H??=r.getPropertyOptions(V),!((H.hasChanged??c3)(e,C)||H.useDefault&&H.reflect&&e===this._$Ej?.get(V)&&!this.hasAttribute(r._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:M,wrapped:e},r){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,r??C??this[V]),e!==!0||r!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),M===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[M,e]of this._$Ep)this[M]=e;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[M,e]of H){let{wrapped:r}=e,t=this[M];r!==!0||this._$AL.has(M)||t===void 0||this.C(M,void 0,e,t)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};j.elementStyles=[],j.shadowRootOptions={mode:"open"},j[D1("elementProperties")]=new Map,j[D1("finalized")]=new Map,g4?.({ReactiveElement:j}),(s2.reactiveElementVersions??=[]).push("2.1.2");var A5=globalThis,S3=L=>L,v2=A5.trustedTypes,h3=v2?v2.createPolicy("lit-html",{createHTML:L=>L}):void 0,w3="$lit$",L1=`lit$${Math.random().toFixed(9).slice(2)}$`,b3="?"+L1,f4=`<${b3}>`,d1=document,N1=()=>d1.createComment(""),W1=L=>L===null||typeof L!="object"&&typeof L!="function",n5=Array.isArray,O4=L=>n5(L)||typeof L?.[Symbol.iterator]=="function",e5=`[ 	
\f\r]`,E1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,g3=/-->/g,f3=/>/g,A1=RegExp(`>|${e5}(?:([^\\s"'>=/]+)(${e5}*=${e5}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),O3=/'/g,y3=/"/g,_3=/^(?:script|style|textarea|title)$/i,d5=L=>(V,...C)=>({_$litType$:L,strings:V,values:C}),i=d5(1),m1=d5(2),Y9=d5(3),p1=Symbol.for("lit-noChange"),a=Symbol.for("lit-nothing"),k3=new WeakMap,n1=d1.createTreeWalker(d1,129);function T3(L,V){if(!n5(L)||!L.hasOwnProperty("raw"))throw Error("invalid template strings array");return h3!==void 0?h3.createHTML(V):V}var y4=(L,V)=>{let C=L.length-1,H=[],M,e=V===2?"<svg>":V===3?"<math>":"",r=E1;for(let t=0;t<C;t++){let o=L[t],d,n,p=-1,m=0;for(;m<o.length&&(r.lastIndex=m,n=r.exec(o),n!==null);)m=r.lastIndex,r===E1?n[1]==="!--"?r=g3:n[1]!==void 0?r=f3:n[2]!==void 0?(_3.test(n[2])&&(M=RegExp("</"+n[2],"g")),r=A1):n[3]!==void 0&&(r=A1):r===A1?n[0]===">"?(r=M??E1,p=-1):n[1]===void 0?p=-2:(p=r.lastIndex-n[2].length,d=n[1],r=n[3]===void 0?A1:n[3]==='"'?y3:O3):r===y3||r===O3?r=A1:r===g3||r===f3?r=E1:(r=A1,M=void 0);let Z=r===A1&&L[t+1].startsWith("/>")?" ":"";e+=r===E1?o+f4:p>=0?(H.push(d),o.slice(0,p)+w3+o.slice(p)+L1+Z):o+L1+(p===-2?t:Z)}return[T3(L,e+(L[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},I1=class L{constructor({strings:V,_$litType$:C},H){let M;this.parts=[];let e=0,r=0,t=V.length-1,o=this.parts,[d,n]=y4(V,C);if(this.el=L.createElement(d,H),n1.currentNode=this.el.content,C===2||C===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(M=n1.nextNode())!==null&&o.length<t;){if(M.nodeType===1){if(M.hasAttributes())for(let p of M.getAttributeNames())if(p.endsWith(w3)){let m=n[r++],Z=M.getAttribute(p).split(L1),v=/([.?@])?(.*)/.exec(m);o.push({type:1,index:e,name:v[2],strings:Z,ctor:v[1]==="."?t5:v[1]==="?"?i5:v[1]==="@"?o5:c1}),M.removeAttribute(p)}else p.startsWith(L1)&&(o.push({type:6,index:e}),M.removeAttribute(p));if(_3.test(M.tagName)){let p=M.textContent.split(L1),m=p.length-1;if(m>0){M.textContent=v2?v2.emptyScript:"";for(let Z=0;Z<m;Z++)M.append(p[Z],N1()),n1.nextNode(),o.push({type:2,index:++e});M.append(p[m],N1())}}}else if(M.nodeType===8)if(M.data===b3)o.push({type:2,index:e});else{let p=-1;for(;(p=M.data.indexOf(L1,p+1))!==-1;)o.push({type:7,index:e}),p+=L1.length-1}e++}}static createElement(V,C){let H=d1.createElement("template");return H.innerHTML=V,H}};function Z1(L,V,C=L,H){if(V===p1)return V;let M=H!==void 0?C._$Co?.[H]:C._$Cl,e=W1(V)?void 0:V._$litDirective$;return M?.constructor!==e&&(M?._$AO?.(!1),e===void 0?M=void 0:(M=new e(L),M._$AT(L,C,H)),H!==void 0?(C._$Co??=[])[H]=M:C._$Cl=M),M!==void 0&&(V=Z1(L,M._$AS(L,V.values),M,H)),V}var r5=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,M=(V?.creationScope??d1).importNode(C,!0);n1.currentNode=M;let e=n1.nextNode(),r=0,t=0,o=H[0];for(;o!==void 0;){if(r===o.index){let d;o.type===2?d=new U1(e,e.nextSibling,this,V):o.type===1?d=new o.ctor(e,o.name,o.strings,this,V):o.type===6&&(d=new a5(e,this,V)),this._$AV.push(d),o=H[++t]}r!==o?.index&&(e=n1.nextNode(),r++)}return n1.currentNode=d1,M}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},U1=class L{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,M){this.type=2,this._$AH=a,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=M,this._$Cv=M?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=Z1(this,V,C),W1(V)?V===a||V==null||V===""?(this._$AH!==a&&this._$AR(),this._$AH=a):V!==this._$AH&&V!==p1&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):O4(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==a&&W1(this._$AH)?this._$AA.nextSibling.data=V:this.T(d1.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,M=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=I1.createElement(T3(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===M)this._$AH.p(C);else{let e=new r5(M,this),r=e.u(this.options);e.p(C),this.T(r),this._$AH=e}}_$AC(V){let C=k3.get(V.strings);return C===void 0&&k3.set(V.strings,C=new I1(V)),C}k(V){n5(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,M=0;for(let e of V)M===C.length?C.push(H=new L(this.O(N1()),this.O(N1()),this,this.options)):H=C[M],H._$AI(e),M++;M<C.length&&(this._$AR(H&&H._$AB.nextSibling,M),C.length=M)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=S3(V).nextSibling;S3(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},c1=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,M,e){this.type=1,this._$AH=a,this._$AN=void 0,this.element=V,this.name=C,this._$AM=M,this.options=e,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=a}_$AI(V,C=this,H,M){let e=this.strings,r=!1;if(e===void 0)V=Z1(this,V,C,0),r=!W1(V)||V!==this._$AH&&V!==p1,r&&(this._$AH=V);else{let t=V,o,d;for(V=e[0],o=0;o<e.length-1;o++)d=Z1(this,t[H+o],C,o),d===p1&&(d=this._$AH[o]),r||=!W1(d)||d!==this._$AH[o],d===a?V=a:V!==a&&(V+=(d??"")+e[o+1]),this._$AH[o]=d}r&&!M&&this.j(V)}j(V){V===a?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},t5=class extends c1{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===a?void 0:V}},i5=class extends c1{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==a)}},o5=class extends c1{constructor(V,C,H,M,e){super(V,C,H,M,e),this.type=5}_$AI(V,C=this){if((V=Z1(this,V,C,0)??a)===p1)return;let H=this._$AH,M=V===a&&H!==a||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,e=V!==a&&(H===a||M);M&&this.element.removeEventListener(this.name,this,H),e&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},a5=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){Z1(this,V)}};var k4=A5.litHtmlPolyfillSupport;k4?.(I1,U1),(A5.litHtmlVersions??=[]).push("3.3.3");var B3=(L,V,C)=>{let H=C?.renderBefore??V,M=H._$litPart$;if(M===void 0){let e=C?.renderBefore??null;H._$litPart$=M=new U1(V.insertBefore(N1(),e),e,void 0,C??{})}return M._$AI(L),M};var p5=globalThis,Q=class extends j{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=B3(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return p1}};Q._$litElement$=!0,Q.finalized=!0,p5.litElementHydrateSupport?.({LitElement:Q});var w4=p5.litElementPolyfillSupport;w4?.({LitElement:Q});(p5.litElementVersions??=[]).push("4.2.2");var x2=K`
  :host {
    display: block;
    color: var(--primary-text-color);
    --free: #2e7d32;
    --soon: #b26a00;
    --awaited: #a04b00;
    --taken: #b3261e;
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color, #8885);
  }
  :host([dark]) {
    --free: #81c784;
    --soon: #ffca66;
    --awaited: #ffab66;
    --taken: #ff8a80;
  }
  ha-card,
  .card {
    display: block;
    padding: 12px 16px 16px;
    overflow: hidden;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 500;
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
    margin: 16px 0 4px;
  }
  p {
    margin: 4px 0;
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .quiet {
    color: var(--quiet);
  }
  button,
  select,
  input,
  a.button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    min-width: 44px;
    box-sizing: border-box;
    padding: 8px 14px;
    border-radius: 10px;
    border: 1px solid var(--line);
    background: var(--card-background-color, #fff);
    text-decoration: none;
  }
  button,
  a.button {
    cursor: pointer;
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button.main {
    background: var(--primary-color, #0277bd);
    color: var(--text-primary-color, #fff);
    border-color: transparent;
  }
  button.plain {
    border: 0;
    background: none;
    text-align: start;
    padding: 8px 0;
  }
  button.danger {
    color: var(--taken);
    border-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--primary-color, #0277bd);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .wrong {
    color: var(--taken);
    font-weight: 500;
  }
  .away {
    opacity: 0.55;
  }
  svg.icon {
    width: 22px;
    height: 22px;
    flex: none;
    fill: currentColor;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background 120ms;
    }
  }
`;var u2={add_break:"Add a break",all_days:"all",all_of_them:"All of them",back:"Back",bookings_stay_so:"Bookings that were moved or cancelled stay so.",calendar_silent:"This calendar does not answer. Nothing of it is known.",calendar_silent_since:"This calendar does not answer. It did last at {time}; what it said then holds.",cancel_all:"Cancel all",card_hours:"Opening hours",card_hours_does:"The week, what differs from it, closing a place or a space, opening longer",change:"Change",changed_meanwhile:"Somebody changed the hours meanwhile. What you typed is still here; look again at what holds now:",close_from_to:"Close from… to…",close_it:"Close",close_that_day:"Close that day",closed_on_holidays:"Closed on public holidays",closes_at:"closes at",closing_calendar:"Calendar of closings",closing_calendar_does:"Each event of this calendar closes the place for as long as it lasts: school holidays, bridges, works. Its title is the reason that people read.",copy_day:"Copy…",copy_to:"Copy to these days",country:"Country",days_from_to:"{from} to {to}",decide:"Keep, move or cancel?",do_so:"Do so",fault_end_first:"It would end before it begins. Choose a later end.",fault_far:"That is too far ahead. Choose an earlier day.",fault_no_country:"Choose the country whose public holidays count.",fault_no_day:"Choose a day.",fault_no_time:"A time is missing. Type it, or take the line away.",fault_over:"That is over already. Choose a later day.",fault_span:"It would close before it opens. Choose a later end.",fault_spans_meet:"The second opening begins before the first one ends. Leave a break between them.",first_day:"From",from_time:"at",go_on:"I have seen it, go on",gone_line:"no longer: {what}",holidays_closed:"Closed on public holidays: {where}.",holidays_open:"Open as on any other day.",hours_changed:"Done.",in_the_way:"{count} bookings lie in the way. Nothing has changed yet: say what becomes of each.",in_the_way_title:"Bookings in the way",keep_all:"Keep all",keep_booking:"Keep it",last_day:"To (included)",look_closed:"closed",look_longer:"open longer",look_other:"other hours",month_after:"Next month",month_before:"Month before",move_all:"Move where it can be",move_in_time:"Move to another time…",move_to:"Move to {space}",new_hours:"other hours: {what}",new_line:"new: {what}",new_settings:"public holidays or the calendar of closings",new_start:"New beginning",no_answer:"The hub did not answer. Nobody knows yet whether it was done: look once it is back.",no_calendar:"None",no_holder:"Nobody’s name is on it: the hub can tell nobody.",no_subdivision:"The whole country",nothing_differs:"Nothing: each week is as below.",one_in_the_way:"One booking lies in the way. Nothing has changed yet: say what becomes of it.",open_all_day:"Day and night",open_all_the_same:"Open all the same",open_that_day:"Open",opens_at:"opens at",origin_calendar:"From the calendar “{name}”: change it there.",origin_holiday:"Public holiday",other_hours:"Other hours on one day",other_hours_that_day:"Other hours that day",public_holidays:"Public holidays",reason:"Reason, for all to read",reason_bridge:"Bridge day",reason_event:"Event",reason_leave:"Holidays",reason_works:"Works",reopen:"Reopen now",save:"Save",space_closed:"{space}: closed",spaces_closed:"a space is closed",still_to_decide:"Still to decide: {count}.",subdivision:"Part of the country",take_away:"Take away",take_back:"Take it back",take_span_away:"Take away",the_month:"The month",the_week:"The week",to_time:"at",usually:"Usually on a {day}: {hours}",what_closes:"What closes",what_differs:"What differs in the coming year",which_day:"Day",whole_days:"Whole days",whole_place:"The whole place",working:"The hub is at it…",act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"What the looks mean",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",before:"before: {value}",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",last_month:"Last month",last_year:"Last year",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",this_month:"This month",this_year:"This year",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)",again_at:"{time} (2nd)",book_new:"Book…",day:"Day",time:"Time",drag_other_place:"A booking stays in its place: book it anew there.",drag_outside:"Outside: it stays where it was.",drag_past:"That is over.",drag_stays_there:"This booking cannot go to another space.",drag_taken:"Already booked.",left_where_it_was:"It was left where it was.",legend_booked:"booked",legend_used:"filled: somebody came",legend_released:"dashed: given back, or not verified",legend_outside:"lock: changed only in its own calendar",legend_there:"bar: somebody was there",legend_walked_in:"dots: somebody was there without a booking",legend_closed:"hatched: closed",legend_drag:"Drag over free time to book, a booking to move it, its lower edge to make it longer or shorter. With a finger: hold, then drag. Without dragging: tap a booking.",move:"Move",move_all_the_same:"Move it all the same",no_such_hour:"This hour is not on that day: clocks go forward.",no_time:"Say a day and a time.",nothing_to_move:"It is there already.",outside:"calendar outside",owned_outside:"It belongs to the calendar “{source}”, which takes no changes from here. Change it there, and it follows here.",used_then:"Somebody was there {times}",walked_in:"without a booking",walked_in_then:"Somebody was there without a booking {times}",move_elsewhere:"To another day, time or space"};var P3={add_break:"Ajouter une coupure",all_days:"tous",all_of_them:"Toutes",back:"Retour",bookings_stay_so:"Les réservations déplacées ou annulées le restent.",calendar_silent:"Ce calendrier ne répond pas. On n’en sait rien.",calendar_silent_since:"Ce calendrier ne répond pas. Dernière réponse : {time}. Ce qu’il disait alors reste valable.",cancel_all:"Tout annuler",card_hours:"Horaires",card_hours_does:"La semaine, ce qui en diffère, fermer un lieu ou un espace, ouvrir plus longtemps",change:"Changer",changed_meanwhile:"Quelqu’un a changé les horaires entre-temps. Ce que vous avez saisi est gardé ; regardez ce qui vaut maintenant :",close_from_to:"Fermer du… au…",close_it:"Fermer",close_that_day:"Fermer ce jour",closed_on_holidays:"Fermé les jours fériés",closes_at:"ferme à",closing_calendar:"Calendrier des fermetures",closing_calendar_does:"Chaque événement de ce calendrier ferme le lieu tant qu’il dure : vacances scolaires, ponts, travaux. Son titre est la raison que tout le monde lit.",copy_day:"Copier…",copy_to:"Copier sur ces jours",country:"Pays",days_from_to:"du {from} au {to}",decide:"Garder, déplacer ou annuler ?",do_so:"Appliquer",fault_end_first:"Cela finirait avant de commencer. Choisissez une fin plus tardive.",fault_far:"C’est trop loin. Choisissez un jour plus proche.",fault_no_country:"Choisissez le pays dont les jours fériés comptent.",fault_no_day:"Choisissez un jour.",fault_no_time:"Il manque une heure. Saisissez-la, ou enlevez la ligne.",fault_over:"C’est déjà passé. Choisissez un jour plus tardif.",fault_span:"Cela fermerait avant d’ouvrir. Choisissez une fin plus tardive.",fault_spans_meet:"La seconde ouverture commence avant la fin de la première. Laissez une coupure entre les deux.",first_day:"Du",from_time:"à",go_on:"J’ai vu, continuer",gone_line:"disparu : {what}",holidays_closed:"Fermé les jours fériés : {where}.",holidays_open:"Ouvert comme les autres jours.",hours_changed:"C’est fait.",in_the_way:"{count} réservations sont concernées. Rien n’a encore changé : dites ce que devient chacune.",in_the_way_title:"Réservations concernées",keep_all:"Tout garder",keep_booking:"La garder",last_day:"Au (inclus)",look_closed:"fermé",look_longer:"ouvert plus longtemps",look_other:"autres heures",month_after:"Mois suivant",month_before:"Mois précédent",move_all:"Déplacer où c’est possible",move_in_time:"Déplacer à une autre heure…",move_to:"Déplacer vers {space}",new_hours:"autres heures : {what}",new_line:"nouveau : {what}",new_settings:"les jours fériés ou le calendrier des fermetures",new_start:"Nouveau début",no_answer:"La centrale n’a pas répondu. On ne sait pas encore si c’est fait : regardez dès qu’elle est de retour.",no_calendar:"Aucun",no_holder:"Sans nom : la centrale ne peut prévenir personne.",no_subdivision:"Tout le pays",nothing_differs:"Rien : chaque semaine est comme ci-dessous.",one_in_the_way:"Une réservation est concernée. Rien n’a encore changé : dites ce qu’elle devient.",open_all_day:"Jour et nuit",open_all_the_same:"Ouvrir quand même",open_that_day:"Ouvrir",opens_at:"ouvre à",origin_calendar:"Du calendrier « {name} » : changez-le là-bas.",origin_holiday:"Jour férié",other_hours:"Autres heures un jour",other_hours_that_day:"Autres heures ce jour",public_holidays:"Jours fériés",reason:"Raison, lue par tous",reason_bridge:"Pont",reason_event:"Événement",reason_leave:"Vacances",reason_works:"Travaux",reopen:"Rouvrir",save:"Enregistrer",space_closed:"{space} : fermé",spaces_closed:"un espace est fermé",still_to_decide:"À décider encore : {count}.",subdivision:"Région",take_away:"Enlever",take_back:"Revenir en arrière",take_span_away:"Enlever",the_month:"Le mois",the_week:"La semaine",to_time:"à",usually:"D’habitude le {day} : {hours}",what_closes:"Ce qui ferme",what_differs:"Ce qui diffère dans l’année à venir",which_day:"Jour",whole_days:"Journées entières",whole_place:"Tout le lieu",working:"La centrale s’en occupe…",act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Ce que veulent dire les signes",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",before:"avant : {value}",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",last_month:"Mois dernier",last_year:"Année dernière",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",this_month:"Ce mois-ci",this_year:"Cette année",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)",again_at:"{time} bis",book_new:"Réserver…",day:"Jour",time:"Heure",drag_other_place:"Une réservation reste dans son lieu : refaites-la là-bas.",drag_outside:"Dehors : elle reste où elle était.",drag_past:"C’est passé.",drag_stays_there:"Cette réservation ne peut pas changer d’espace.",drag_taken:"Déjà réservé.",left_where_it_was:"Elle est restée où elle était.",legend_booked:"réservé",legend_used:"plein : quelqu’un est venu",legend_released:"tirets : rendu, ou non vérifié",legend_outside:"cadenas : se change dans son calendrier d’origine",legend_there:"barre : quelqu’un était là",legend_walked_in:"pointillés : quelqu’un était là sans réservation",legend_closed:"hachures : fermé",legend_drag:"Glissez sur un temps libre pour réserver, une réservation pour la déplacer, son bord inférieur pour l’allonger ou la raccourcir. Au doigt : maintenez, puis glissez. Sans glisser : touchez une réservation.",move:"Déplacer",move_all_the_same:"Déplacer quand même",no_such_hour:"Cette heure n’existe pas ce jour-là : on avance l’heure.",no_time:"Indiquez un jour et une heure.",nothing_to_move:"Elle y est déjà.",outside:"calendrier extérieur",owned_outside:"Elle appartient au calendrier « {source} », qui n’accepte pas de changement d’ici. Changez-la là-bas : elle suivra ici.",used_then:"Quelqu’un était là {times}",walked_in:"sans réservation",walked_in_then:"Quelqu’un était là sans réservation {times}",move_elsewhere:"Vers un autre jour, une autre heure ou un autre espace"};var T4={en:u2,fr:P3};function h(L,V,C={}){return(T4[L.slice(0,2)]??u2)[V].replace(/\{(\w+)\}/g,(M,e)=>String(C[e]??M))}function _(L){return L in u2}var R3=new Map;function m5(L,V,C,H){let M=`${L} ${V} ${JSON.stringify(C)}`,e=R3.get(M);return e||(e=new Intl.DateTimeFormat(L,{...C,timeZone:V}),R3.set(M,e)),e.format(H*1e3)}var G1=" ";function F(L,V,C){return c2(L,X(V,C))}function Z2(L,V){let[C,H]=V.split(":");return c2(L,Number(C)*60+Number(H))}function c2(L,V){let C=Math.floor(V/60),H=String(V%60).padStart(2,"0");if(!L.startsWith("fr"))return`${String(C).padStart(2,"0")}:${H}`;let M=`${C}${G1}h`;return H==="00"?M:`${M}${G1}${H}`}function X(L,V){let C=m5("en-GB",L,{hour:"2-digit",minute:"2-digit"},V),[H,M]=C.split(":");return Number(H)*60+Number(M)}function $3(L,V,C){let H=Date.parse(`${V}T00:00Z`)/1e3+C*60,M=r=>Date.parse(`${z(L,r)}T00:00Z`)/1e3+X(L,r)*60-r;return[...new Set([M(H-86400),M(H+86400)])].map(r=>H-r).filter(r=>z(L,r)===V&&X(L,r)===C).sort((r,t)=>r-t)}function F3(L,V){return X(L,V-3600)===X(L,V)}function M1(L,V,C,H){return m5(L,V,{weekday:H,day:"numeric",month:H},C)}function z(L,V){return m5("sv-SE",L,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function D(L,V,C,H){let M=F(L,V,C);return z(V,C)===z(V,H)?M:`${M1(L,V,C,"short")} ${M}`}function U(L){let V=Math.max(0,Math.round(L));if(V<60)return`${V}${G1}min`;let C=V%60,H=`${Math.floor(V/60)}${G1}h`;return C?`${H}${G1}${String(C).padStart(2,"0")}`:H}function S2(L){let V=Math.max(0,Math.ceil(L));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var B4={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},P4={site:"edit_site_help",dashboard:"edit_dashboard_help"};function R4(){return document.querySelector("home-assistant")?.hass}async function D3(L){try{return(await L?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function h2(L){let V=R4(),C=await D3(V),H=L==="site"?F4(C):E3(C),M=e=>h(V?.language??"en",e);return{schema:[{name:L,required:L==="space",selector:$4(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:e=>M(B4[e.name]),computeHelper:e=>{let r=P4[e.name];return r?M(r):void 0}}}function $4(L){return L.length===0?{text:{}}:{select:{options:L,mode:"dropdown",custom_value:!1}}}function F4(L){return L.map(({site:V,name:C})=>({value:V,label:C}))}function E3(L){return L.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:L.length>1?`${H}, ${V.name}`:H})))}async function N3(L){let[V]=E3(await D3(L));return V?{space:V.value}:{}}function W3(L){let[V,C]=(L.space??"").split("/");return V&&C?{...L,site:V,space:C}:L}var l5="unauthorized",D4="refused";function g2(L,...V){let C=V.length>0?V:[D4,l5];return!L||typeof L!="object"||!("code"in L)?!1:C.includes(String(L.code))}function l1(L,V,C="no_answer"){return L&&typeof L=="object"&&"message"in L?String(L.message):h(V,C)}var I3=new WeakMap;function U3(L){let V=I3.get(L.entities);if(V)return V;let C=Object.keys(L.entities).filter(H=>L.entities[H]?.platform==="faitout");return I3.set(L.entities,C),C}var G3="faitout/desk/",E4=150,N4=6e4,e1,Q1,S1,h1,Q3,z3,y=class extends Q{constructor(){super();x(this,h1);this.answeredAt=0;x(this,e1);x(this,Q1);x(this,S1,0);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return h2("site")}static getStubConfig(C){return{}}setConfig(C){this.config=W3(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),S(this,Q1,setInterval(()=>this.askSoon(),N4)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(l(this,Q1)),clearTimeout(l(this,e1)),S(this,e1,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:U3(H).some(M=>C.states[M]!==H.states[M])}shouldUpdate(C){return C.has("hass")&&A(this,h1,Q3).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){l(this,e1)===void 0&&S(this,e1,setTimeout(()=>{S(this,e1,void 0),this.askNow()},this.answer?E4:0))}ask(C){let{type:H,...M}=this.question();return C.callWS({type:G3+H,...M})}async askNow(){if(!this.hass||!this.config)return;let C=++p2(this,S1)._;try{let H=await this.ask(this.hass);if(C!==l(this,S1))return;this.answer=H,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(H){if(C!==l(this,S1))return;this.isLost=!g2(H),this.isDenied=g2(H,l5),this.isDenied&&(this.answer=void 0),(g2(H)||!this.answer)&&(this.refusal=l1(H,this.language,"away"))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:G3+C,...H})}catch(M){this.wrong=l1(M,this.language);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return h(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,H=C||this.refusal!=="";return i`<ha-card class="card">
      ${C&&!this.refusal?i`<p role="status" class="wrong">${this.say("away")}</p>`:a}
      ${A(this,h1,z3).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?i`<p role="alert" class="wrong">${this.wrong}</p>`:a}
      ${this.answer?i`<div class=${H?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?a:i`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};e1=new WeakMap,Q1=new WeakMap,S1=new WeakMap,h1=new WeakSet,Q3=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},z3=function(){return this.refusal?this.isDenied?i`<p role="status" class="quiet">${this.refusal}</p>`:i`<p role="alert" class="wrong">${this.refusal}</p>`:a},y.styles=[x2],y.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var s5="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var q3="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var K3="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var j3="M19,19H5V8H19M16,1V3H8V1H6V3H5C3.89,3 3,3.89 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5C21,3.89 20.1,3 19,3H18V1M17,12H12V17H17V12Z";var X3="M19,19H5V8H19M19,3H18V1H16V3H8V1H6V3H5C3.89,3 3,3.9 3,5V19A2,2 0 0,0 5,21H19A2,2 0 0,0 21,19V5A2,2 0 0,0 19,3M9.31,17L11.75,14.56L14.19,17L15.25,15.94L12.81,13.5L15.25,11.06L14.19,10L11.75,12.44L9.31,10L8.25,11.06L10.69,13.5L8.25,15.94L9.31,17Z";var Y3="M21,7L9,19L3.5,13.5L4.91,12.09L9,16.17L19.59,5.59L21,7Z";var v5="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var x5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var J3="M14.47 15.08L11 13V7H12.5V12.25L15.58 14.08C15.17 14.36 14.79 14.7 14.47 15.08M13.08 19.92C12.72 19.97 12.37 20 12 20C7.58 20 4 16.42 4 12S7.58 4 12 4 20 7.58 20 12C20 12.37 19.97 12.72 19.92 13.08C20.61 13.18 21.25 13.4 21.84 13.72C21.94 13.16 22 12.59 22 12C22 6.5 17.5 2 12 2S2 6.5 2 12C2 17.5 6.47 22 12 22C12.59 22 13.16 21.94 13.72 21.84C13.4 21.25 13.18 20.61 13.08 19.92M18 15V18H15V20H18V23H20V20H23V18H20V15H18Z";var C0="M20 6.91L17.09 4L12 9.09L6.91 4L4 6.91L9.09 12L4 17.09L6.91 20L12 14.91L17.09 20L20 17.09L14.91 12L20 6.91Z";var H0="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var f2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var u5="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var Z5="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var c5="M1,21H23L12,2";var W4={free:[v5,"var(--free)"],soon:[x5,"var(--soon)"],awaiting:[Z5,"var(--awaited)"],occupied:[s5,"var(--taken)"],closed:[u5,"var(--quiet)"],out_of_service:[c5,"var(--quiet)"],unsure:[q3,"var(--quiet)"],unknown:[f2,"var(--quiet)"]},I4={scheduled:j3,awaiting:Z5,checked_in:s5,completed:Y3,released:X3},O2=K3,y2=u5,V0=H0,L0=v5,g1=C0,f1=x5,z1=J3,q1=c5;function k(L,V="currentColor"){return i`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${L}></path>
  </svg>`}function K1(L){let[V,C]=W4[L]??[f2,"var(--quiet)"];return k(V,C)}function O1(L){return k(I4[L]??f2)}var U4=["now","today","later"],G4=["reset_alarm"],X1,w,M0,e0,S5,r0,t0,i0,o0,a0,k2,j1=class extends y{constructor(){super(...arguments);x(this,w);x(this,X1);x(this,k2,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),S(this,X1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(l(this,X1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(e=>e.concerns.map(r=>({...r,site:e.site,zone:e.zone}))),M=C.sites.filter(e=>!e.is_known);return i`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?i`<p class="quiet">${this.say("no_place")}</p>`:a}
      ${H.length===0&&M.length===0?A(this,w,M0).call(this,C.sites):a}
      ${M.map(e=>i`<p class="quiet">
            ${this.say(e.is_at_work?"not_known_yet":"not_at_work",{site:e.name})}
          </p>`)}
      ${U4.map(e=>{let r=H.filter(t=>t.urgency===e);return r.length===0?a:i`<h3>${this.say(`urgency_${e}`)}</h3>
              <ul>
                ${r.map(t=>A(this,w,r0).call(this,t))}
              </ul>`})}
    </div>
    ${A(this,w,e0).call(this,C.sites)}`}};X1=new WeakMap,w=new WeakSet,M0=function(C){return C.length===0||l(this,w,S5)?a:i`<p class="row">${k(L0,"var(--free)")} ${this.say("all_in_order")}</p>`},e0=function([C]){if(!C||l(this,w,S5))return a;let H=F(this.language,C.zone,this.answeredAt);return i`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},S5=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},r0=function(C){let{zone:H}=C,M=C.since===null?a:i` · ${this.say("since",{time:D(this.language,H,C.since,this.now)})}`,e=C.due===null?a:i` · <strong role="timer">${S2(C.due-this.now)}</strong>`;return i`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${k(O2,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${M}${e}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${A(this,w,t0).call(this,C)}
      ${C.helpers.length>0?i`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:a}
      ${this.mended?.key===C.key&&this.mending?A(this,w,o0).call(this,this.mending):a}
    </li>`},t0=function(C){let H=`deed_${C.deed}`;return C.deed===null||!_(H)?a:i`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>A(this,w,i0).call(this,C)}
    >
      ${this.say(H)}
    </button>`},i0=async function(C){let{site:H,key:M}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&G4.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:M})}},o0=function(C){return i`<div role="group" style="margin:8px 0">
      ${C.text?i`<p>${C.text}</p>`:a}
      <div class="row">
        ${C.ways.map(H=>i`<button ?disabled=${this.busy} @click=${()=>A(this,w,a0).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${l(this,k2)}>${this.say("leave_it")}</button>
      </div>
    </div>`},a0=async function(C){let{mended:H,mending:M}=this;if(!H||!M?.flow_id)return;let e=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:M.flow_id,way:C});this.mending=e?.flow_id?e:void 0},k2=new WeakMap,j1.properties={...y.properties,mending:{state:!0},mended:{state:!0}};var A0=["last_month","this_month","this_year","last_year"];function n0(L,V){let[C,H]=[V.getFullYear(),V.getMonth()];switch(L){case"last_month":return w2(C,H-1,1);case"this_month":return w2(C,H,1);case"this_year":return w2(C,0,12);case"last_year":return w2(C-1,0,12)}}function w2(L,V,C){return{start:b2(L,V),end:b2(L,V+C),compare_start:b2(L,V-C),compare_end:b2(L,V)}}function b2(L,V){return new Date(Date.UTC(L,V,1)).toISOString().slice(0,10)}var Q4=5*6e4,s1=13,d0=34,y1,T,p0,m0,h5,g5,l0,s0,Y1=class extends y{constructor(){super();x(this,T);x(this,y1,0);this.period="last_month"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...n0(this.period,new Date)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-l(this,y1)<Q4||(S(this,y1,Date.now()),await super.askNow())}content(C){let{total:H,compared:M,paper:e}=C;return i`<h2>${this.say("figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("figures")}>
        ${A0.map(r=>i`<button
            class=${r===this.period?"main":""}
            aria-pressed=${r===this.period}
            @click=${()=>A(this,T,s0).call(this,r)}
          >
            ${this.say(r)}
          </button>`)}
      </div>
      ${e?i`<p class="row">
              <a class="button" href=${e.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a
                href=${this.language.startsWith("fr")?e.semicolon:e.comma}
                class="button"
                download
                >${this.say("as_table")}</a
              >
            </p>`:a}
      <dl style="display:grid;grid-template-columns:1fr auto;gap:4px 12px;margin:8px 0">
        ${A(this,T,p0).call(this,H,M?.total)}
      </dl>
      ${A(this,T,m0).call(this,C.heat)}
      <table style="width:100%">
        <tbody>
          ${C.spaces.map(r=>i`<tr>
              <th scope="row" style="text-align:left;font-weight:normal">
                ${r.name} <span class="quiet">${r.site_name}</span>
              </th>
              <td style="text-align:right">${U(r.used_minutes)}</td>
              <td style="text-align:right">${A(this,T,g5).call(this,r.rate)}</td>
            </tr>`)}
        </tbody>
      </table>`}};y1=new WeakMap,T=new WeakSet,p0=function(C,H){let M=r=>[["figure_rate",A(this,T,g5).call(this,r.rate)],["figure_used",U(r.used_minutes)],["figure_open",U(r.open_minutes)],["figure_booked",U(r.booked_minutes)],["figure_no_shows",String(r.no_shows)],["figure_walk_ins",String(r.walk_ins)],["figure_released",U(r.released_minutes)],["figure_reused",U(r.reused_minutes)],["figure_members",A(this,T,l0).call(this,r.members)]],e=H?M(H):[];return M(C).map(([r,t],o)=>i`<dt>${this.say(r)}</dt>
        <dd style="margin:0;text-align:right">
          <strong>${t}</strong>
          ${e[o]?i`<br /><span class="quiet"
                    >${this.say("before",{value:e[o][1]})}</span
                  >`:a}
        </dd>`)},m0=function(C){let H=Math.max(...C.flat());if(H===0)return a;let M=C.findIndex(o=>o.includes(H)),e=C[M]?.indexOf(H)??0,r=`${A(this,T,h5).call(this,M,"long")} ${e}–${e+1}`,t=`${this.say("busy")}. ${this.say("busiest",{when:r})}`;return i`<p class="quiet">${t}</p>
      <svg viewBox="0 0 ${d0+24*s1} ${7*s1}" role="img" aria-label=${t} width="100%">
        ${C.map((o,d)=>m1`<text x="0" y=${d*s1+10} font-size="10"
            fill="currentColor">${A(this,T,h5).call(this,d,"short")}</text>
          ${o.map((n,p)=>m1`<rect x=${d0+p*s1} y=${d*s1}
              width=${s1-1} height=${s1-1} fill="var(--primary-color)"
              fill-opacity=${.06+.94*n/H}></rect>`)}`)}
      </svg>`},h5=function(C,H){return new Date(Date.UTC(2024,0,1+C)).toLocaleDateString(this.language,{weekday:H,timeZone:"UTC"})},g5=function(C){return C===null?"–":C.toLocaleString(this.language,{style:"percent"})},l0=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},s0=function(C){this.period=C,S(this,y1,0),this.askNow()},Y1.properties={...y.properties,period:{state:!0}};var z4=864e5,J1="24:00";function f5(L){return new Date(`${L}T00:00:00Z`)}function r1(L,V){return new Date(f5(L).getTime()+V*z4).toISOString().slice(0,10)}function t1(L){return(f5(L).getUTCDay()+6)%7}function v0(L){let V=`${L}-01`,[C,H]=L.split("-").map(Number),M=new Date(Date.UTC(C??0,H??1,0)).getUTCDate(),e=Array.from({length:t1(V)});for(let r=0;r<M;r++)e.push(r1(V,r));for(;e.length%7;)e.push(void 0);return Array.from({length:e.length/7},(r,t)=>e.slice(t*7,t*7+7))}function O5(L,V){let[C,H]=L.split("-").map(Number);return new Date(Date.UTC(C??0,(H??1)-1+V,1)).toISOString().slice(0,7)}function P(L,V){let C={dateStyle:"short",timeStyle:"short"};return new Intl.DateTimeFormat("sv-SE",{...C,timeZone:L}).format(V*1e3).replace(" ","T")}function _2(L,V){let C=Date.parse(`${V}:00Z`)/1e3,H=C;for(let M=0;M<2;M++)H=C-(Date.parse(`${P(L,H)}:00Z`)/1e3-Math.floor(H/60)*60);return H}function y5(L,V,C){let H=new Intl.DateTimeFormat(L,{...C,timeZone:"UTC"}).format(f5(V));return L.startsWith("fr")?H.replace(/(^| )1 (?=\p{L})/u,"$11er "):H}function R(L,V,C){let H=V.slice(0,4)===C.slice(0,4)?{}:{year:"numeric"};return y5(L,V,{weekday:"long",day:"numeric",month:"long",...H})}function x0(L,V){return y5(L,`${V}-01`,{month:"long",year:"numeric"})}function W(L,V,C){return y5(L,r1("2024-01-01",V),{weekday:C})}function Y(L,V){if(V.length===0)return h(L,"closed");let[C]=V;return V.length===1&&C?.[0]==="00:00"&&C[1]===J1?h(L,"open_all_day"):V.map(([H,M])=>`${Z2(L,H)} – ${Z2(L,M)}`).join(", ")}function k5(L){let V=C=>Number(C.slice(0,2))*60+Number(C.slice(3,5));return L.reduce((C,[H,M])=>C+V(M)-V(H),0)}function T2(L,V){let[C,H]=[P(L,V.start),P(L,V.end)],M=C.endsWith("T00:00")&&H.endsWith("T00:00");return[C.slice(0,10),P(L,V.end-1).slice(0,10),M]}function B2(L,V,C,H){let[M,e,r]=T2(V,H),t=p=>R(L,p,C);if(r&&M===e)return t(M);if(r)return h(L,"days_from_to",{from:t(M),to:t(e)});let o=p=>Z2(L,P(V,p).slice(11)),d={from:o(H.start),to:o(H.end)};if(P(V,H.end).slice(0,10)===M)return`${t(M)}, ${d.from} – ${d.to}`;let n=`${t(P(V,H.end).slice(0,10))} ${d.to}`;return h(L,"days_from_to",{from:`${t(M)} ${d.from}`,to:n})}var u0=["09:00","18:00"],Z0=2;function b5(L){let{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}=L;return{version:V,week:C,days:H,closings:M,holidays:e,calendar:r}}function R2(L,V="",C=L.today){return{kind:"close",space:V,from:C,to:C,...{isWholeDays:!0,fromTime:"08:00",toTime:"18:00"},reason:""}}function C2(L,V){let C=L.year.find(e=>e.day===V),H=L.week[t1(V)]??[],M=C?.spans.length?C.spans:H;return{kind:"day",day:V,spans:M.length?M:[u0],reason:""}}function _5(L){switch(L.kind){case"close":{let{space:V,from:C,to:H,isWholeDays:M,fromTime:e,toTime:r,reason:t}=L,[o,d]=M?[`${C}T00:00`,`${r1(H,1)}T00:00`]:[`${C}T${e}`,`${H}T${r}`];return{kind:"close",...V?{space:V}:{},start:o,end:d,reason:t.trim()}}case"day":return{...L,reason:L.reason.trim()};case"holidays":{let{closed:V,country:C,subdivision:H}=L,M=C?{country:C,...H?{subdivision:H}:{}}:{};return{kind:"holidays",closed:V,...M}}case"calendar":return{kind:"calendar",entity_id:L.entity_id||null};default:return L}}function T5(L,V,C){switch(L.kind){case"close":{let H=_5(L);return H.kind!=="close"||!L.from||!L.to?"fault_no_day":!L.isWholeDays&&!(L.fromTime&&L.toTime)?"fault_no_time":H.end<=H.start?"fault_end_first":_2(V.zone,H.end)<=C?"fault_over":L.to>V.last?"fault_far":void 0}case"day":return L.day?L.day<V.today?"fault_over":L.day>V.last?"fault_far":P2(L.spans):"fault_no_day";case"week":return L.week.map(P2).find(Boolean);case"holidays":return L.closed&&!L.country?"fault_no_country":void 0;default:return}}function P2(L){let V="";for(let[C,H]of L){if(!C||!H)return"fault_no_time";if(H<=C)return"fault_span";if(V&&C<=V)return"fault_spans_meet";V=H}}function c0(L,V,C,H){let M=C===1&&H==="00:00"?J1:H;return L.map((e,r)=>r!==V?e:C===0?[M,e[1]]:[e[0],M])}function S0(L){let[V]=L;if(!V)return[u0];let[C,H]=V;return C<"12:00"&&H>"14:00"?[[C,"12:00"],["14:00",H]]:[V,["",""]]}var w5="faitout-hours-";function h0(L,V){try{V?sessionStorage.setItem(w5+L,JSON.stringify(V)):sessionStorage.removeItem(w5+L)}catch{}}function g0(L){try{let V=sessionStorage.getItem(w5+L);return V?JSON.parse(V):void 0}catch{return}}function B5(L,V,C,H){let M=P2(C),e=(r,t)=>{let o=C[r]?.[t]??"";return i`<input
      type="time"
      required
      aria-label="${V}, ${L.say(t?"closes_at":"opens_at")}"
      aria-invalid=${M?"true":"false"}
      .value=${o===J1?"00:00":o}
      @change=${d=>H(c0(C,r,t,$(d)))}
    />`};return i`${C.map((r,t)=>i`<div class="span">
      ${e(t,0)}<span aria-hidden="true">–</span>${e(t,1)}
      <button
        aria-label="${V}, ${L.say("take_span_away")}"
        title=${L.say("take_span_away")}
        @click=${()=>H(C.filter((o,d)=>d!==t))}
      >
        ✕
      </button>
    </div>`)}
  ${M?i`<p class="wrong">${L.say(M)}</p>`:a}
  ${C.length===0?i`<p class="quiet">${L.say("closed")}</p>`:a}
  ${C.length<Z0?i`<button
          aria-label="${V}, ${L.say(C.length?"add_break":"open_that_day")}"
          @click=${()=>H(S0(C))}
        >
          ${L.say(C.length?"add_break":"open_that_day")}
        </button>`:a}`}function $(L){return L.target.value}var q4=80,K4=["reason_leave","reason_bridge","reason_works","reason_event"],f0={close:"close_from_to",day:"other_hours",week:"the_week",holidays:"public_holidays",calendar:"closing_calendar",remove:"take_away"};function O0(L,V){switch(V.kind){case"close":return j4(L,V);case"day":return Y4(L,V);case"week":return J4(L,V.week);case"holidays":return H9(L,V);case"calendar":return L9(L,V.entity_id);case"remove":return a}}function j4({voice:L,hours:V,change:C},H){let M=t=>C({...H,...t}),e=t=>i`<label
    >${L.say(t==="from"?"first_day":"last_day")}
    <input
      type="date"
      required
      min=${t==="from"?V.today:H.from||V.today}
      max=${V.last}
      .value=${H[t]}
      @change=${o=>M(X4(H,t,$(o)))}
  /></label>`,r=t=>i`<label
    >${L.say(t==="fromTime"?"from_time":"to_time")}
    <input type="time" required .value=${H[t]} @change=${o=>M({[t]:$(o)})}
  /></label>`;return i`<label
      >${L.say("what_closes")}
      <select @change=${t=>M({space:$(t)})}>
        <option value="" .selected=${H.space===""}>${L.say("whole_place")}</option>
        ${V.spaces.map(({space:t,name:o})=>i`<option value=${t} .selected=${H.space===t}>${o}</option>`)}
      </select></label
    >
    <div class="pair">
      ${e("from")} ${H.isWholeDays?a:r("fromTime")} ${e("to")}
      ${H.isWholeDays?a:r("toTime")}
    </div>
    <label class="inline"
      ><input
        type="checkbox"
        .checked=${H.isWholeDays}
        @change=${t=>M({isWholeDays:t.target.checked})}
      />
      ${L.say("whole_days")}</label
    >
    ${y0(L,H.reason,t=>M({reason:t}))}`}function X4(L,V,C){return V==="from"&&C>L.to?{from:C,to:C}:{[V]:C}}function Y4({voice:L,hours:V,change:C},H){let M=t=>C({...H,...t}),e=H.day?V.week[t1(H.day)]??[]:void 0,r=H.day?W(L.language,t1(H.day),"long"):"";return i`<label
      >${L.say("which_day")}
      <input
        type="date"
        required
        min=${V.today}
        max=${V.last}
        .value=${H.day}
        @change=${t=>M({day:$(t)})}
    /></label>
    ${e?i`<p class="quiet">
            ${L.say("usually",{day:r,hours:Y(L.language,e)})}
          </p>`:a}
    <fieldset>
      <legend>${H.day?R(L.language,H.day,V.today):L.say("which_day")}</legend>
      ${B5(L,L.say("which_day"),H.spans,t=>M({spans:t}))}
    </fieldset>
    ${y0(L,H.reason,t=>M({reason:t}))}`}function J4(L,V){let{voice:C,change:H}=L,M=(e,r)=>H({kind:"week",week:V.map((t,o)=>e.includes(o)?r:t)});return i`${V.map((e,r)=>{let t=W(C.language,r,"long");return i`<fieldset>
      <legend>${t}</legend>
      ${B5(C,t,e,o=>M([r],o))}
      <button
        aria-expanded=${L.copied===r}
        aria-label="${t}, ${C.say("copy_day")}"
        @click=${()=>L.copy(L.copied===r?void 0:r)}
      >
        ${C.say("copy_day")}
      </button>
      ${L.copied===r?C9(C,V,r,M):a}
    </fieldset>`})}`}function C9(L,V,C,H){let M=V[C]??[],e=V.map((t,o)=>o).filter(t=>t!==C),r=t=>String(V[t])===String(M);return i`<div class="row" style="margin-top:8px" role="group" aria-label=${L.say("copy_to")}>
    ${e.map(t=>i`<button
        aria-pressed=${r(t)}
        aria-label=${W(L.language,t,"long")}
        @click=${()=>H([t],M)}
      >
        ${r(t)?"✓ ":""}${W(L.language,t,"short")}
      </button>`)}
    <button @click=${()=>H(e,M)}>${L.say("all_days")}</button>
  </div>`}function H9({voice:L,hours:V,change:C},H){let{countries:M,subdivisions:e,country:r}=V.holidays,t=p=>C({...H,...p}),o=new Intl.DisplayNames([L.language],{type:"region"}),d=M.map(p=>({code:p,name:V9(o,p)})).sort((p,m)=>p.name.localeCompare(m.name,L.language)),n=H.country===r?e:[];return i`<label class="inline"
      ><input
        type="checkbox"
        .checked=${H.closed}
        @change=${p=>t({closed:p.target.checked})}
      />
      ${L.say("closed_on_holidays")}</label
    >
    <label
      >${L.say("country")}
      <select @change=${p=>t({country:$(p),subdivision:""})}>
        ${H.country?a:i`<option value="">–</option>`}
        ${d.map(({code:p,name:m})=>i`<option value=${p} .selected=${p===H.country}>${m}</option>`)}
      </select></label
    >
    ${n.length>0?i`<label
            >${L.say("subdivision")}
            <select @change=${p=>t({subdivision:$(p)})}>
              <option value="">${L.say("no_subdivision")}</option>
              ${n.map(({id:p,name:m})=>i`<option value=${p} .selected=${p===H.subdivision}>${m}</option>`)}
            </select></label
          >`:a}`}function V9(L,V){try{return L.of(V)??V}catch{return V}}function L9({voice:L,hours:V,change:C},H){let{choices:M}=V.calendar;return i`<p class="quiet">${L.say("closing_calendar_does")}</p>
    <label
      >${L.say("closing_calendar")}
      <select @change=${e=>C({kind:"calendar",entity_id:$(e)})}>
        <option value="" .selected=${H===""}>${L.say("no_calendar")}</option>
        ${M.map(({entity_id:e,name:r})=>i`<option value=${e} .selected=${e===H}>${r}</option>`)}
      </select></label
    >`}function y0(L,V,C){return i`<label
      >${L.say("reason")}
      <input
        autocomplete="off"
        maxlength=${q4}
        .value=${V}
        @input=${H=>C($(H))}
    /></label>
    <div class="row" role="group" aria-label=${L.say("reason")}>
      ${K4.map(H=>i`<button aria-pressed=${V===L.say(H)} @click=${()=>C(L.say(H))}>
          ${L.say(H)}
        </button>`)}
    </div>`}var P5="time",R5="space/";function $5({way:L,fates:V}){return L.filter(({booking_id:C,start:H})=>{let M=V[C];return M===void 0||typeof M=="object"&&M.start===H}).length}function k0(L){let{voice:V,way:C}=L,H=C.length===1?"one_in_the_way":"in_the_way";return i`<p>${V.say(H,{count:C.length})}</p>
    ${C.length>1?M9(L):a}
    <ul>
      ${C.map(M=>e9(L,M))}
    </ul>`}function M9({voice:L,way:V,fates:C,choose:H}){let M=r=>{let t=V.flatMap(o=>{let d=r(o);return d===void 0?[]:[[o.booking_id,d]]});H({...C,...Object.fromEntries(t)})},e=r=>{let[t]=r.free;return r.may_move&&t?{space:t.space}:void 0};return i`<div class="row" role="group" aria-label=${L.say("all_of_them")}>
    <button @click=${()=>M(()=>"keep")}>${L.say("keep_all")}</button>
    ${V.some(e)?i`<button @click=${()=>M(e)}>${L.say("move_all")}</button>`:a}
    ${V.some(r=>r.may_cancel)?i`<button class="danger" @click=${()=>M(r=>r.may_cancel?"cancel":void 0)}>
            ${L.say("cancel_all")}
          </button>`:a}
  </div>`}function e9(L,V){let{voice:C,zone:H,today:M,fates:e,choose:r}=L,{language:t}=C,o=e[V.booking_id],d=R(t,P(H,V.start).slice(0,10),M),n=P(H,V.end),m=`${n.slice(0,10)!==P(H,V.start).slice(0,10)?`${R(t,n.slice(0,10),M)} `:""}${F(t,H,V.end)}`,Z=`${d}, ${F(t,H,V.start)} – ${m}`,v=B=>{let{[V.booking_id]:p3,...m3}=e;r(B===void 0?m3:{...m3,[V.booking_id]:B})},V1=r9(o),a1=(B,p3)=>i`<option value=${B} .selected=${B===V1}>${p3}</option>`;return i`<li class="line">
    <div class="body">
      <strong>${V.space_name}</strong> ${V.title?`· ${V.title}`:""}<br />
      ${Z}
      ${V.has_holder?a:i`<br /><span class="quiet">${C.say("no_holder")}</span>`}
      <label
        ><span class="unseen">${V.space_name}, ${Z}</span>
        <select @change=${B=>v(t9($(B),V))}>
          ${a1("",C.say("decide"))} ${a1("keep",C.say("keep_booking"))}
          ${V.may_move?i`${V.free.map(B=>a1(R5+B.space,C.say("move_to",{space:B.name})))}${a1(P5,C.say("move_in_time"))}`:a}
          ${V.may_cancel?a1("cancel",C.say("cancel_booking")):a}
        </select></label
      >
      ${typeof o=="object"&&o.start!==void 0?i`<label
              >${C.say("new_start")}
              <input
                type="datetime-local"
                required
                .value=${P(H,o.start)}
                @change=${B=>$(B)&&v({start:_2(H,$(B))})}
            /></label>`:a}
    </div>
  </li>`}function r9(L){return L===void 0||typeof L=="string"?L??"":L.space?R5+L.space:P5}function t9(L,V){return L==="keep"||L==="cancel"?L:L===P5?{start:V.start}:L?{space:L.slice(R5.length)}:void 0}function b0(L){let V=[];for(let C of L.days){let H=V.at(-1);H?.kind==="days"&&i9(H.days.at(-1),C)?(H.days.push(C),H.last=C.day):V.push({kind:"days",first:C.day,last:C.day,days:[C]})}for(let C of L.closings){let[H,M]=T2(L.zone,C);V.push({kind:"closing",first:H,last:M,closing:C})}return V.sort((C,H)=>C.first.localeCompare(H.first)||C.last.localeCompare(H.last))}function i9(L,V){return L!==void 0&&L.origin!=="hand"&&r1(L.day,1)===V.day&&L.origin===V.origin&&L.reason===V.reason&&String(L.spans)===String(V.spans)}function $2(L,V){let C=L.week[t1(V.day)]??[];return String(C)===String(V.spans)?"usual":V.spans.length===0?"closed":k5(V.spans)>k5(C)?"longer":"other"}function F2(L,V){return L.closings.filter(C=>{let[H,M]=T2(L.zone,C);return H<=V&&V<=M})}function _0(L,V){let C=r=>new Set([...r.days,...r.closings].map(F5)),[H,M]=[C(L),C(V)],e=r=>{let{closed:t,country:o,subdivision:d}=r.holidays;return JSON.stringify([t,o,d,r.calendar.entity_id])};return{weekdays:V.week.flatMap((r,t)=>String(r)===String(L.week[t]??[])?[]:[t]),came:[...V.days,...V.closings].filter(r=>!H.has(F5(r))),went:[...L.days,...L.closings].filter(r=>!M.has(F5(r))),settings:e(L)!==e(V)}}function F5(L){return JSON.stringify(L)}function T0(L,V,C){let H=M=>M.origin==="hand";switch(L.kind){case"week":return{kind:"week",week:V.week};case"holidays":{let{closed:M,country:e,subdivision:r}=V.holidays;return{kind:"holidays",closed:M,country:e??"",subdivision:r??""}}case"calendar":return{kind:"calendar",entity_id:V.calendar.entity_id??""};case"day":{let M=V.days.find(r=>r.day===L.day&&H(r));if(M)return w0(M);let e=C.days.find(r=>r.day===L.day&&H(r));return e&&{kind:"remove",id:e.id}}case"close":{let M=new Set(V.closings.map(r=>r.id)),e=C.closings.find(r=>H(r)&&!M.has(r.id));return e&&{kind:"remove",id:e.id}}case"remove":{let M=V.days.find(r=>r.id===L.id),e=V.closings.find(r=>r.id===L.id);return M?w0(M):e&&o9(e,C.zone)}}}function w0({day:L,spans:V,reason:C}){return{kind:"day",day:L,spans:V,reason:C}}function o9(L,V){let[C,H]=P(V,L.start).split("T"),[M,e]=P(V,L.end).split("T"),{space:r,reason:t}=L;return{kind:"close",space:r??"",...{from:C,fromTime:H,to:M,toTime:e,isWholeDays:!1},reason:t}}function B0(L,V,C){return L.kind!=="week"?L:{kind:"week",week:L.week.map((M,e)=>String(M)===String(V.week[e])?C.week[e]??M:M)}}var P0={usual:void 0,closed:[g1,"currentColor"],longer:[z1,"var(--free)"],other:[f1,"var(--soon)"]},a9={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7};function R0(L,V,C){let{month:H,show:M}=C,e=new Map(V.year.map(n=>[n.day,n])),[r,t]=[V.today.slice(0,7),V.year.at(-1)?.day.slice(0,7)??H],{language:o}=L,d=A9(C,e);return i`<div class="row" style="flex-wrap:nowrap">
      <button
        aria-label=${L.say("month_before")}
        ?disabled=${H<=r}
        @click=${()=>M(O5(H,-1))}
      >
        ‹
      </button>
      <strong style="flex:1;text-align:center" aria-live="polite">${x0(o,H)}</strong>
      <button
        aria-label=${L.say("month_after")}
        ?disabled=${H>=t}
        @click=${()=>M(O5(H,1))}
      >
        ›
      </button>
    </div>
    <table class="month" @keydown=${n=>m9(n,C)}>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(n=>i`<th scope="col">
              <span aria-hidden="true">${W(o,n,"short")}</span
              ><span class="unseen">${W(o,n,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${v0(H).map(n=>i`<tr>
            ${n.map(p=>i`<td>${p?n9(L,V,C,p,e.get(p),d):""}</td>`)}
          </tr>`)}
      </tbody>
    </table>
    ${p9(L)}`}function A9({month:L,chosen:V},C){return V.startsWith(L)?V:[...C.keys()].find(H=>H.startsWith(L))??""}function n9(L,V,C,H,M,e){let r=Number(H.slice(8));if(!M)return i`<button class="past" disabled aria-label=${R(L.language,H,V.today)}>
      ${r}
    </button>`;let t=$2(V,M),o=M.spans.length===0,d=o?P0.closed:P0[t],n=F2(V,H).filter(p=>p.space!==null);return i`<button
    class="${t} ${o?"shut":""} ${H===V.today?"today":""}"
    data-day=${H}
    aria-pressed=${C.chosen===H}
    tabindex=${H===e?0:-1}
    @click=${()=>C.choose(H,!1)}
  >
    <span class="number" aria-hidden="true">${r}</span>
    <span class="unseen">${d9(L,V,M,t,n.length)}</span>
    <span class="shapes">
      ${d?k(...d):""}${n.length>0?k(q1,"var(--quiet)"):""}
    </span>
  </button>`}function d9(L,V,C,H,M){return[R(L.language,C.day,V.today),Y(L.language,C.spans),H==="usual"||H==="closed"?"":L.say(`look_${H}`),C.reason,M?L.say("spaces_closed"):""].filter(Boolean).join(", ")}function p9(L){let V=(C,H)=>i`<span>${C} ${L.say(H)}</span>`;return i`<p class="legend">
    ${V(k(g1),"look_closed")} ${V(k(z1,"var(--free)"),"look_longer")}
    ${V(k(f1,"var(--soon)"),"look_other")} ${V(k(q1,"var(--quiet)"),"spaces_closed")}
  </p>`}function m9(L,V){let C=a9[L.key],H=L.target.dataset.day;C===void 0||!H||(L.preventDefault(),V.choose(r1(H,C),!0))}var l9=8;function $0({voice:L,hours:V}){let[C]=V.year;if(!C)return i``;let H=[Y(L.language,C.spans),C.reason].filter(Boolean).join(" · ");return i`<p>
    <strong>${L.say("pair",{what:L.say("today"),how:H})}</strong>
  </p>`}function F0({voice:L,hours:V,begin:C}){return i`<h3>${L.say("the_week")}</h3>
    <dl class="days">
      ${V.week.map((H,M)=>i`<dt>${W(L.language,M,"long")}</dt>
          <dd>${Y(L.language,H)}</dd>`)}
    </dl>
    ${D5(L,V,"the_week",()=>C({kind:"week",week:V.week}))}`}function D0({voice:L,hours:V,begin:C}){let{holidays:H,calendar:M}=V,{closed:e,country:r,subdivision:t}=H,o=H.subdivisions.find(m=>m.id===t)?.name??t,n=[r?new Intl.DisplayNames([L.language],{type:"region"}).of(r):"",o].filter(Boolean).join(", "),p=M.heard===null?"":D(L.language,V.zone,M.heard,Date.now()/1e3);return i`<h3>${L.say("public_holidays")}</h3>
    <p>${e?L.say("holidays_closed",{where:n}):L.say("holidays_open")}</p>
    ${D5(L,V,"public_holidays",()=>C({kind:"holidays",closed:e,country:r??"",subdivision:t??""}))}
    <h3>${L.say("closing_calendar")}</h3>
    <p>${M.name??M.entity_id??L.say("no_calendar")}</p>
    ${M.entity_id&&M.fault?i`<p class="wrong">${L.say(p?"calendar_silent_since":"calendar_silent",{time:p})}</p>`:a}
    ${D5(L,V,"closing_calendar",()=>C({kind:"calendar",entity_id:M.entity_id??""}))}`}function D5(L,V,C,H){if(!V.may_change)return a;let M=L.say("pair",{what:L.say("change"),how:L.say(C)});return i`<button aria-label=${M} data-opens=${C} @click=${H}>${L.say("change")}</button>`}function E0(L){let{voice:V,hours:C,showsAll:H,showAll:M}=L,e=b0(C),r=H?e:e.slice(0,l9);return i`<h3>${V.say("what_differs")}</h3>
    ${e.length===0?i`<p class="quiet">${V.say("nothing_differs")}</p>`:a}
    <ul>
      ${r.map(t=>W0(L,t))}
    </ul>
    ${e.length>r.length?i`<button class="plain quiet" @click=${M}>
            ${V.say("and_more",{count:e.length-r.length})}
          </button>`:a}`}function N0(L,V){let{voice:C,hours:H,begin:M}=L,e=H.year.find(n=>n.day===V);if(!e)return i``;let t=H.days.filter(n=>n.day===V).map(n=>({kind:"days",first:V,last:V,days:[n]}));for(let n of F2(H,V))t.push({kind:"closing",first:V,last:V,closing:n});let o=(n,p)=>i`<button data-opens=${n} @click=${()=>M(p)}>${C.say(n)}</button>`,d=R(C.language,V,H.today);return i`<section aria-label=${d} class="told">
    <p><strong>${d}</strong><br />${Y(C.language,e.spans)}</p>
    <ul>
      ${t.map(n=>W0(L,n,n.kind==="days"))}
    </ul>
    ${H.may_change?i`<div class="row last">
            ${e.spans.length?o("close_that_day",R2(H,"",V)):a}
            ${o("other_hours_that_day",C2(H,V))}
          </div>`:a}
  </section>`}function W0(L,V,C=!1){return V.kind==="days"?s9(L,V,C):v9(L,V.closing)}function s9(L,V,C){let{voice:H,hours:M,begin:e,remove:r}=L,[t]=V.days;if(!t)return i``;let o=$2(M,t),d={usual:f1,closed:g1,longer:z1,other:f1}[o],n={usual:"var(--quiet)",closed:"currentColor",longer:"var(--free)",other:"var(--soon)"}[o],p=B=>R(H.language,B,M.today),m=V.first===V.last?p(V.first):H.say("days_from_to",{from:p(V.first),to:p(V.last)}),Z=o==="longer"||o==="other"?H.say(`look_${o}`):"",v=[Y(H.language,t.spans),Z].filter(Boolean).join(" · "),V1=t.origin==="calendar"?I0(H,M):t.origin==="holiday"?H.say("origin_holiday"):"",a1=t.origin==="hand"?E5(H,"take_away",m,()=>r(t.id)):t.origin==="holiday"&&V.first===V.last&&o==="closed"?E5(H,"open_all_the_same",m,()=>e(C2(M,t.day))):a;return U0(k(d,n),C?"":m,v,t.reason,V1,M.may_change?a1:a)}function v9({voice:L,hours:V,remove:C},H){let M=B2(L.language,V.zone,V.today,H),e=H.space?L.say("space_closed",{space:H.space_name??H.space}):L.say("closed"),r=H.origin==="hand";return U0(k(H.space?q1:g1,H.space?"var(--quiet)":"currentColor"),M,e,H.reason,r?"":I0(L,V),r&&V.may_change?E5(L,H.start*1e3<=Date.now()?"reopen":"take_away",M,()=>C(H.id)):a)}function I0(L,V){return L.say("origin_calendar",{name:V.calendar.name??""})}function E5(L,V,C,H){return i`<button
    ?disabled=${L.busy}
    aria-label=${L.say("pair",{what:L.say(V),how:C})}
    @click=${H}
  >
    ${L.say(V)}
  </button>`}function U0(L,V,C,H,M,e){return i`<li class="line">
    ${L}
    <div class="body">
      ${V?i`<strong>${V}</strong><br />`:a} ${C}${H?i` · ${H}`:a}
      ${M?i`<br /><span class="quiet">${M}</span>`:a}
    </div>
    ${e}
  </li>`}var G0=K`
  fieldset {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 0;
    padding: 8px 0;
    min-width: 0;
  }
  legend {
    padding: 8px 8px 0 0;
    font-weight: 500;
  }
  label {
    display: block;
    margin: 8px 0;
  }
  label.inline {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 22px;
    height: 22px;
    min-height: 22px;
    min-width: 22px;
    margin: 0;
    accent-color: var(--primary-color, #0277bd);
  }
  input,
  select {
    max-width: 100%;
    min-width: 0;
  }
  label:not(.inline) > input,
  label:not(.inline) > select {
    display: block;
    width: 100%;
    margin-top: 4px;
  }
  :host([dark]) input,
  :host([dark]) select {
    color-scheme: dark;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 0 12px;
  }
  .span {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 4px 0;
  }
  .span input {
    flex: 1 1 0;
    padding: 8px;
  }
  table.month {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    font-weight: 400;
    font-size: 0.85rem;
    padding: 4px 0;
  }
  .month td {
    padding: 1px;
  }
  .month button {
    position: relative;
    width: 100%;
    min-width: 0;
    padding: 0;
    min-height: 46px;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1px;
    border-radius: 8px;
    line-height: 1.1;
  }
  .month button.past {
    color: var(--quiet);
  }
  .month button.today {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .month button.shut {
    background: repeating-linear-gradient(
      -45deg,
      var(--line) 0 3px,
      var(--card-background-color, #fff) 3px 7px
    );
  }
  .month button.other {
    border: 2px solid var(--soon);
  }
  .month button.longer {
    border: 2px solid var(--free);
  }
  .month button[aria-pressed="true"] {
    box-shadow: 0 0 0 3px var(--primary-color, #0277bd);
  }
  .month svg.icon,
  .legend svg.icon {
    width: 15px;
    height: 15px;
  }
  .month .number {
    background: var(--card-background-color, #fff);
    border-radius: 6px;
    padding: 0 4px;
  }
  .month .shapes {
    display: flex;
    height: 15px;
    background: var(--card-background-color, #fff);
    border-radius: 6px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: 0.85rem;
    margin: 6px 0;
  }
  .legend span {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: flex-start;
    border-top: 1px solid var(--line);
    padding: 8px 0;
  }
  .line > .body {
    flex: 1 1 170px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line > svg.icon {
    margin-top: 1px;
  }
  .days {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    margin: 4px 0;
  }
  .days dd {
    margin: 0;
  }
  .last {
    margin-top: 12px;
  }
  .told {
    border-inline-start: 4px solid var(--free);
    padding: 4px 0 4px 12px;
    margin: 8px 0;
  }
  .told.warned {
    border-color: var(--soon);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
`;var w1,V2,E,s,H2,Q0,N2,z0,q0,K0,D2,i1,N5,j0,X0,Y0,J0,C7,H7,E2,V7,L7,k1=class extends y{constructor(){super();x(this,s);x(this,w1);x(this,V2,new Set);x(this,E,"");x(this,N2,C=>{this.chosen=C.target.value,this.told=void 0,this.day="",this.askNow()});this.chosen="",this.month="",this.day="",this.showsAll=!1,this.hasTried=!1}setConfig(C){super.setConfig(C),this.chosen=""}question(){return{type:"hours",site:this.chosen}}async ask(C){if(this.config.site)this.chosen||=this.config.site;else if(!l(this,w1)?.length){let{sites:r}=await C.callWS({type:"faitout/desk/places"});S(this,w1,r),this.chosen||=r[0]?.site??""}let{type:H,...M}=this.question(),e=this.chosen?await C.callWS({type:`faitout/desk/${H}`,...M}):void 0;return{places:l(this,w1)??[],hours:e}}willUpdate(C){super.willUpdate(C);let H=this.answer?.hours;if(!H||l(this,V2).has(H.site))return;l(this,V2).add(H.site);let M=H.may_change?g0(H.site):void 0;M&&!this.held&&(this.held={draft:M.draft,seen:M.seen,fates:{}})}updated(C){if(super.updated(C),!l(this,E))return;let H=this.renderRoot.querySelector(l(this,E));H&&(S(this,E,""),H.focus())}content({places:C,hours:H}){if(!H)return i`<p>${this.say("no_place")}</p>`;let{held:M}=this;return i`${A(this,s,Q0).call(this,C,H)}
    ${M?A(this,s,j0).call(this,H,M):A(this,s,z0).call(this,H)}`}};w1=new WeakMap,V2=new WeakMap,E=new WeakMap,s=new WeakSet,H2=function(){return{language:this.language,busy:this.busy,say:(C,H)=>this.say(C,H)}},Q0=function(C,H){return this.config.site||C.length<2?i`<h2>${this.say("card_hours")}, ${H.name}</h2>`:i`<h2>${this.say("card_hours")}</h2>
      <label
        >${this.say("edit_site")}
        <select ?disabled=${this.held!==void 0} @change=${l(this,N2)}>
          ${C.map(({site:M,name:e})=>i`<option value=${M} .selected=${M===H.site}>${e}</option>`)}
        </select></label
      >`},N2=new WeakMap,z0=function(C){let H={voice:l(this,s,H2),hours:C,showsAll:this.showsAll,showAll:()=>{this.showsAll=!0},begin:e=>A(this,s,K0).call(this,C,e),remove:e=>A(this,s,E2).call(this,C,A(this,s,D2).call(this,C,{kind:"remove",id:e}))},M={month:this.month||C.today.slice(0,7),chosen:this.day,show:e=>{this.month=e},choose:(e,r)=>A(this,s,q0).call(this,C,e,r)};return i`${A(this,s,L7).call(this,C)} ${$0(H)}
      ${C.may_change?i`<div class="row">
              <button class="main" data-opens="close" @click=${()=>H.begin(R2(C))}>
                ${this.say("close_from_to")}
              </button>
              <button data-opens="day" @click=${()=>H.begin(C2(C,C.today))}>
                ${this.say("other_hours")}
              </button>
            </div>`:a}
      <h3>${this.say("the_month")}</h3>
      ${R0(l(this,s,H2),C,M)}
      ${this.day.startsWith(M.month)?N0(H,this.day):a}
      ${E0(H)} ${F0(H)} ${D0(H)}`},q0=function(C,H,M){C.year.some(e=>e.day===H)&&(this.day=!M&&H===this.day?"":H,this.month=H.slice(0,7),M&&S(this,E,`[data-day="${H}"]`))},K0=function(C,H){this.told=void 0,A(this,s,i1).call(this,C,A(this,s,D2).call(this,C,H)),S(this,E,"#step")},D2=function(C,H){return{draft:H,seen:b5(C),fates:{}}},i1=function(C,H){this.held=H,this.wrong="",h0(C.site,H)},N5=function(C){S(this,E,'[data-opens="close"]'),this.hasTried=!1,this.copied=void 0,A(this,s,i1).call(this,C,void 0)},j0=function(C,H){let{draft:M,way:e}=H,r=H.seen.version!==C.version,t=this.hasTried&&!e?T5(M,C,this.now):void 0;return i`<h3 id="step" tabindex="-1">${this.say(e?"in_the_way_title":f0[M.kind])}</h3>
      ${r?A(this,s,C7).call(this,C,H):a}
      ${e?A(this,s,Y0).call(this,C,H,e):A(this,s,X0).call(this,C,M)}
      ${t?i`<p role="alert" class="wrong">${this.say(t)}</p>`:a}
      <p role="status">
        ${this.busy?i`<progress aria-label=${this.say("working")}></progress> ${this.say("working")}`:a}
      </p>
      <div class="row last">
        <button
          class="main"
          ?disabled=${this.busy||r||e!==void 0&&$5({way:e,fates:H.fates})>0}
          @click=${()=>A(this,s,E2).call(this,C,H)}
        >
          ${this.say(e?"do_so":M.kind==="close"?"close_it":"save")}
        </button>
        ${e&&M.kind!=="remove"?i`<button ?disabled=${this.busy} @click=${()=>A(this,s,J0).call(this,C,H)}>${this.say("back")}</button>`:a}
        <button ?disabled=${this.busy} @click=${()=>A(this,s,N5).call(this,C)}>${this.say("leave_it")}</button>
      </div>`},X0=function(C,H){return O0({voice:l(this,s,H2),hours:C,copied:this.copied,copy:M=>{this.copied=M},change:M=>this.held&&A(this,s,i1).call(this,C,{...this.held,draft:M})},H)},Y0=function(C,H,M){let e=$5({way:M,fates:H.fates});return i`${k0({voice:l(this,s,H2),zone:C.zone,today:C.today,way:M,fates:H.fates,choose:r=>A(this,s,i1).call(this,C,{...H,fates:r})})}
    ${e>0?i`<p class="quiet">${this.say("still_to_decide",{count:e})}</p>`:a}`},J0=function(C,H){S(this,E,"#step"),A(this,s,i1).call(this,C,{draft:H.draft,seen:H.seen,fates:H.fates})},C7=function(C,H){let{weekdays:M,came:e,went:r,settings:t}=_0(H.seen,C),o=n=>"day"in n?R(this.language,n.day,C.today):B2(this.language,C.zone,C.today,n),d=n=>[o(n),n.reason].filter(Boolean).join(" · ");return i`<div role="alert" class="told warned">
      <p><strong>${this.say("changed_meanwhile")}</strong></p>
      <ul>
        ${M.map(n=>i`<li>${this.say("new_hours",{what:W(this.language,n,"long")})}</li>`)}
        ${e.map(n=>i`<li>${this.say("new_line",{what:d(n)})}</li>`)}
        ${r.map(n=>i`<li>${this.say("gone_line",{what:d(n)})}</li>`)}
        ${t?i`<li>${this.say("new_settings")}</li>`:a}
      </ul>
      <button @click=${()=>A(this,s,H7).call(this,C,H)}>${this.say("go_on")}</button>
    </div>`},H7=function(C,H){S(this,E,"#step");let M=B0(H.draft,H.seen,C);A(this,s,i1).call(this,C,{draft:M,seen:b5(C),fates:H.fates})},E2=async function(C,H){if(this.hasTried=!0,T5(H.draft,C,this.now))return;let M=await this.carryOut("change_hours",{site:C.site,version:H.seen.version,dry_run:!1,change:_5(H.draft),in_the_way:H.fates});if(M){if(!M.done){let e=new Set(M.in_the_way.map(t=>t.booking_id)),r=Object.entries(H.fates).filter(([t])=>e.has(t));S(this,E,"#step"),A(this,s,i1).call(this,C,{...H,way:M.in_the_way,fates:Object.fromEntries(r)});return}A(this,s,N5).call(this,C),A(this,s,V7).call(this,M,H)}},V7=function(C,H){let M=C.hours??this.answer?.hours,e=Object.values(H.fates);this.told={text:this.say("hours_changed"),back:M&&T0(H.draft,H.seen,M),failed:C.failed.map(({booking_id:r,message:t})=>({booking:H.way?.find(o=>o.booking_id===r),message:t})),has_cancelled:e.some(r=>r!=="keep")},S(this,E,"#told")},L7=function(C){let{told:H}=this;if(!H)return i`<p role="status" class="unseen"></p>`;let{back:M}=H;return i`<div class="told" role="status">
      <p id="told" tabindex="-1">${H.text}</p>
      ${H.failed.map(({booking:e,message:r})=>i`<p class="wrong">${e?this.pair(e.space_name,r):r}</p>`)}
      ${H.has_cancelled&&M?i`<p class="quiet">${this.say("bookings_stay_so")}</p>`:a}
      ${M?i`<button ?disabled=${this.busy} @click=${()=>A(this,s,E2).call(this,C,A(this,s,D2).call(this,C,M))}>
              ${this.say("take_back")}
            </button>`:a}
    </div>`},k1.properties={...y.properties,chosen:{state:!0},held:{state:!0},told:{state:!0},month:{state:!0},day:{state:!0},copied:{state:!0},showsAll:{state:!0},hasTried:{state:!0}},k1.styles=[...y.styles,G0];var x9=[15,30,60,120],u9=["check_in","extend","end"],Z9=86400,v1=class extends y{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return _(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:S2(V.release-this.now)}):V.until===null||V.until-this.now>Z9?"":this.say("until",{time:D(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return x9.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let M=(C.booking??C.next)?.booking_id,e=u9.includes(H)&&M?{booking_id:M}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...e})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var c9=["awaiting","soon"];function r7(L){let V=L.spaces.filter(e=>M7(e)).sort((e,r)=>e7(e)-e7(r)||e.name.localeCompare(r.name)),C=L.spaces.filter(e=>!M7(e)),H=C.filter(e=>e.told==="occupied"),M=new Map;for(let e of C)e.told!=="occupied"&&M.set(e.told,[...M.get(e.told)??[],e]);return{first:V,used:H,quiet:M}}function M7(L){return L.release!==null||L.undo_until!==null||c9.includes(L.told)}function e7(L){return L.release!==null?L.release:(L.told==="awaiting"?1e11:2e11)+(L.booking?.start??0)}function t7(L){let V=new Map;for(let C of L)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var h9=["held_open","failed","emergency","unknown"],e2,g,i7,o7,a7,A7,n7,d7,W5,p7,I5,m7,U5,L2,M2=class extends v1{constructor(){super();x(this,g);x(this,e2);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),S(this,e2,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(M=>M.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(l(this,e2))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?i`<p>${this.say("no_place")}</p>`:i`${C.sites.map(H=>A(this,g,i7).call(this,H))}`}};e2=new WeakMap,g=new WeakSet,i7=function(C){let{first:H,used:M,quiet:e}=r7(C),r=[...H,...M],t=this.showsAll.includes(C.site)?r:r.slice(0,10);return i`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${A(this,g,o7).call(this,C)}</p>
      ${A(this,g,a7).call(this,C)}
      <ul>
        ${t.map(o=>A(this,g,A7).call(this,C,o))}
        ${r.length>t.length?i`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:r.length-t.length})}
                </button>
              </li>`:a}
        ${[...e].map(([o,d])=>A(this,g,d7).call(this,C,o,d))}
        ${C.doors.map(o=>A(this,g,m7).call(this,C,o))}
      </ul>
    </section>`},o7=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:F(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:D(this.language,C.zone,C.until,this.now)})},a7=function(C){if(C.attention===0)return a;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return i`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${k(O2,"var(--soon)")} ${H}
    </button>`},A7=function(C,H){let M=`${C.site}/${H.space}`,e=this.opened===M,r=A(this,g,n7).call(this,H);return i`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${e}
          @click=${()=>{this.opened=e?"":M}}
        >
          ${K1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(H),this.detailOf(H,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${r?i`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(r.label)}: ${H.name}"
                @click=${()=>this.act(C.site,H,r.act)}
              >
                ${this.say(r.label)}
              </button>`:a}
      </div>
      ${e?A(this,g,U5).call(this,C,H):a}
    </li>`},n7=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},d7=function(C,H,M){let e=`told_${H}`,r=_(e)?this.say(e):H,t=M.find(n=>this.opened===`${C.site}/${n.space}`),o=t7(M),d=o.find(({kind:n})=>A(this,g,W5).call(this,C,H,n));return i`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${K1(H)} <span class="quiet">${r}</span>
        ${o.map(n=>n.isMany?A(this,g,p7).call(this,C,H,n):n.spaces.map(p=>A(this,g,I5).call(this,C,p)))}
      </div>
      ${d?i`<div class="row">${d.spaces.map(n=>A(this,g,I5).call(this,C,n))}</div>`:a}
      ${t?A(this,g,U5).call(this,C,t):a}
    </li>`},W5=function(C,H,M){return this.spread===`${C.site}/${H}/${M}`},p7=function(C,H,{kind:M,spaces:e}){let r=`many_${M}`,t=A(this,g,W5).call(this,C,H,M);return i`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${t}
      @click=${()=>{this.spread=t?"":`${C.site}/${H}/${M}`}}
    >
      ${this.say(_(r)?r:"many_of_a_kind",{count:e.length})} ▾
    </button>`},I5=function(C,H){let M=`${C.site}/${H.space}`;return i`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===M}
      @click=${()=>{this.opened=this.opened===M?"":M}}
    >
      ${H.name}
    </button>`},m7=function(C,H){let M=`door_${H.status}`;return i`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${k(V0,h9.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,_(M)?this.say(M):H.status)}</span
      >
      ${H.may_open?i`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:a}
    </li>`},U5=function(C,H){let M=e=>H.acts.includes(e);return i`<div style="padding:0 0 10px">
      ${H.booking?.title?i`<p>${H.booking.title}</p>`:a}
      ${H.reason?i`<p class="quiet">${H.reason}</p>`:a}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(e=>i`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,e)}
          >
            ${this.say("book_for",{length:U(e)})}
          </button>`)}
        ${M("here")?A(this,g,L2).call(this,C,H,"check_in","they_are_here"):a}
        ${M("extend")?A(this,g,L2).call(this,C,H,"extend","extend"):a}
        ${M("end")?A(this,g,L2).call(this,C,H,"end","end"):a}
        ${M("undo")?A(this,g,L2).call(this,C,H,"undo","undo"):a}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},L2=function(C,H,M,e){return i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,M)}>
      ${this.say(e)}
    </button>`},M2.properties={...v1.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var g9={co2:"ppm",temperature:"°C",humidity:"%"},f,l7,s7,v7,x7,u7,Z7,G5,c7,S7,Q5,h7,g7,W2=class extends v1{constructor(){super(...arguments);x(this,f)}static getConfigForm(){return h2("space")}static getStubConfig(C){return N3(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return i`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${K1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?i`<p>${C.reason}</p>`:a}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${A(this,f,l7).call(this,C)}
      ${A(this,f,s7).call(this,C)}
      ${A(this,f,u7).call(this,C)} ${A(this,f,c7).call(this,C)} ${A(this,f,Z7).call(this,C)} ${A(this,f,h7).call(this,C)}
      ${A(this,f,g7).call(this,C)} ${A(this,f,x7).call(this,C)}
    `}};f=new WeakSet,l7=function(C){let H=(e,r)=>r===null?a:i`<p>
            ${this.say(e)} ${F(this.language,C.zone,r.start)} –
            ${F(this.language,C.zone,r.end)} ${r.title??""}
          </p>`,M=C.next&&C.next.start-this.now<86400;return i`${H("booked_now",C.booking)} ${M?H("booked_next",C.next):a}`},s7=function(C){let H=A(this,f,v7).call(this,C).filter(M=>M!==a);return H.length===0?a:i`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${H}</div>`},v7=function(C){let H=e=>C.acts.includes(e),M=(e,r)=>i`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>
        ${this.say(r)}
      </button>`;return[H("here")?M("check_in","they_are_here"):a,H("undo")?M("undo","undo"):a,H("extend")?M("extend","extend"):a,H("end")?M("end","end"):a,...this.lengthsOf(C).map(e=>i`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,e)}>
            ${this.say("book_for",{length:U(e)})}
          </button>`)]},x7=function(C){if(!C.rights.includes("service"))return a;let[H,M]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[e,r]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return i`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(M)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,e)}>${this.say(r)}</button>
    </div>`},u7=function(C){return C.doors.length===0?a:i`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let M=`door_${H.status}`;return i`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(H.name,_(M)?this.say(M):H.status)}<br /><span
                class="quiet"
                >${H.why}</span
              ></span
            >
            ${C.rights.includes("access")?i`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>this.openDoor(C.site,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:a}
          </li>`})}
      </ul>`},Z7=function(C){return!C.light&&!C.heat?a:i`<h3>${this.say("comfort")}</h3>
      ${C.light?A(this,f,G5).call(this,"light",C.light):a}
      ${C.heat?A(this,f,G5).call(this,"heat",C.heat):a}`},G5=function(C,H){let M=`${C}_${H.mode}`,e=_(M)?this.say(M):H.mode,r=H.temperature===null?"":`, ${A(this,f,Q5).call(this,H.temperature,"°C")}`;return i`<p>
      <strong>${this.pair(this.say(C),e)}${r}</strong><br />
      <span class="quiet">${H.why}</span>
    </p>`},c7=function(C){if(C.air.length===0)return a;let H=M=>C.air.filter(({what:e})=>e===M.what).length===1;return i`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(M=>{let e=H(M)?this.say(`air_${M.what}`):`${this.say(`air_${M.what}`)} (${M.name})`;if(M.value===null)return i`<li>
              ${this.pair(e,this.say("not_known"))}
              <span class="quiet">${M.doubt}</span>
            </li>`;let r=A(this,f,Q5).call(this,M.value,g9[M.what]);return i`<li>
            ${this.pair(e,r)}
            ${M.level?i`<strong>${this.say(`air_${M.level}`)}</strong>`:a}
            ${M.heard===null?a:A(this,f,S7).call(this,C,M.heard)}
          </li>`})}
      </ul>`},S7=function(C,H){if(this.now-H<3600)return a;let M=D(this.language,C.zone,H,this.now);return i`<span class="quiet">${this.say("said_at",{time:M})}</span>`},Q5=function(C,H){return`${new Intl.NumberFormat(this.language).format(C)} ${H}`},h7=function(C){let{level:H,advice:M,sensors:e}=C.sight;if(e.length===0)return a;let r=`sight_${H}`;return i`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),_(r)?this.say(r):H)}</strong><br />
        <span class="quiet">${M}</span>
      </p>
      <ul>
        ${e.map(t=>i`<li class=${t.works?"":"wrong"}>
            ${this.pair(t.name,t.works?this.say("works"):t.health??"")}
            ${t.sees&&t.uses>0?i`<span class="quiet"
                    >${this.say("missed_of",{missed:t.missed,uses:t.uses})}</span
                  >`:a}
          </li>`)}
      </ul>`},g7=function(C){return C.rights.includes("records")?i`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?i`<p class="quiet">${this.say("nothing_decided")}</p>`:a}
      ${C.reasons.map(H=>i`<p>
            <strong>${D(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?i`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:a}`)}`:a};var q5="faitout",I2=class extends HTMLElement{static async generate(V,C){try{return f9(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let M=`${h(C.language,"away")}

${l1(H,C.language)}`;return{views:[{title:h(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:M}]}]}}}};function f9(L){let[,V]=location.pathname.split("/");return V?z5(L,V):L}function z5(L,V){if(Array.isArray(L))return L.map(M=>z5(M,V));if(L===null||typeof L!="object")return L;let C=Object.fromEntries(Object.entries(L).map(([M,e])=>[M,z5(e,V)]));return("type"in L?String(L.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}var U2=48,J=60,C1=15,G=C1*60,O9=86400;function f7(L){let V=L.map(e=>y9(e.zone,e)),C=V.find(e=>e&&e.by<0),H=C?{at:C.at,length:-C.by}:void 0;return{scales:L.map((e,r)=>{let t=V[r],{start:o,end:d}=e;if(!t)return{start:o,end:d,gap:H,isMissing:!1};let n=t.by>0?{at:t.at,length:t.by}:void 0;return{start:o,end:d,gap:n,isMissing:n!==void 0}}),doubled:H}}var K5=new Map;function y9(L,V){let C=(O9-(V.end-V.start))/60;if(C===0)return;let H=`${L} ${V.start}`;if(!K5.has(H)){let M=0;for(;X(L,V.start+M*60)===M;)M+=C1;K5.set(H,{at:M,by:C})}return K5.get(H)}function q(L,V){let C=(V-L.start)/60;return L.gap&&C>=L.gap.at?C+L.gap.length:C}function r2(L,V){let{start:C,gap:H}=L;return!H||V<H.at?C+V*60:C+Math.max(H.at,V-H.length)*60}function O7(L,V){if(!V||L<V.at)return{minutes:L,isAgain:!1};let C=L<V.at+V.length;return{minutes:L-V.length,isAgain:C}}function y7(L,V){let C=L.flatMap((M,e)=>(V[e]??[]).filter(([r,t])=>t>M.start&&r<M.end).flatMap(([r,t])=>[q(M,Math.max(r,M.start)),q(M,Math.min(t,M.end))])),H=Math.max(...L.map(M=>q(M,M.end)));return C.length===0?{start:0,end:H}:{start:Math.max(0,Math.floor(Math.min(...C)/J)*J-J),end:Math.min(H,Math.ceil(Math.max(...C)/J)*J+J)}}function x1(L,V){return(V-L.start)/J*U2}function j5(L,V){return L.start+V/U2*J}function X5(L){let V=[];for(let C=L.start;C<L.end;C+=J)V.push(C);return V}function G2(L){return Math.round(L/C1)*C1}function k7(L,V){let C=[],H=L.start;for(let[M,e]of V)e<=L.start||M>=L.end||(M>H&&C.push({start:H,end:M}),H=Math.max(H,e));return H<L.end&&C.push({start:H,end:L.end}),C}function w7(L,V,C){return`${L.site}/${V.space}/${C.start}`}function b7(L,V,C){let{booking:H,from:M,kind:e}=L;if(!V)return{...L,to:void 0,hasMoved:!0};if(e==="book"||!H)return{...L,to:M,span:t2(M.scale,L.line,C),hasMoved:!0};let r=C-L.line;if(e==="length"){let p=r2(M.scale,G2(q(M.scale,H.end)+r)),m={start:H.start,end:Math.max(H.start+G,p)};return{...L,to:M,span:m,hasMoved:!0}}let t=q(M.scale,H.start),o=V.key===M.key&&Math.abs(r)<C1/2?t:G2(t+r),d=o===t&&V.key===M.key?H.start:r2(V.scale,o),n={start:d,end:d+(H.end-H.start)};return{...L,to:V,span:n,hasMoved:!0}}function t2(L,V,C){let H=Math.floor(Math.min(V,C)/C1)*C1,M=Math.max(G2(Math.max(V,C)),H+2*C1),e=r2(L,H);return{start:e,end:Math.max(r2(L,M),e+G)}}function _7(L,V){let{booking:C,from:H,span:M,to:e}=L;return e?e.site.site!==H.site.site?"drag_other_place":C&&e.space.space!==H.space.space&&!C.may_go?"drag_stays_there":M.start<V-60&&M.start!==C?.start?"drag_past":e.space.bookings.some(o=>o.booking_id!==C?.booking_id&&["scheduled","awaiting","checked_in"].includes(o.stage)&&o.start<M.end&&M.start<o.end)?"drag_taken":e.space.in_service?["office","desk"].includes(e.space.kind)||k9(e.space.open,M)?void 0:"closed":"told_out_of_service":"drag_outside"}function k9(L,V){let C=V.start;for(let[H,M]of L)H<=C&&C<M&&(C=M);return C>=V.end}var w9=86400;function Y5(L,V){let C=V.mode==="day"?b9(L):_9(L,V),{scales:H,doubled:M}=f7(C.map(({site:r,day:t})=>({...t,zone:r.zone})));return{columns:C.flatMap((r,t)=>{let o=H[t];return o?[{...r,key:w7(r.site,r.space,r.day),scale:o}]:[]}),doubled:M}}function J5(L){return Y5(L,{language:"en",mode:"day",chosen:""}).columns}function b9(L){let V=L.length>1;return L.flatMap(C=>{let H=C.days[0],M=V?C.name:"";return H?C.spaces.map(e=>({site:C,space:e,day:H,title:e.name,place:M})):[]})}function _9(L,V){let C=L.flatMap(t=>t.spaces.map(o=>({site:t,space:o}))),H=(t,o)=>`${t.site}/${o.space}`===V.chosen,{site:M,space:e}=C.find(t=>H(t.site,t.space))??C[0]??{};if(!M||!e)return[];let r=t=>M1(V.language,M.zone,t.start+w9/2,"short");return M.days.map(t=>({site:M,space:e,day:t,title:r(t),place:t.reason}))}function T7(L,V,C){let H=L.pointerType!=="mouse",M=!H,e=!1,r,t=v=>v.pointerId===L.pointerId,o=v=>{if(!t(v))return;let V1=Math.hypot(v.clientX-L.clientX,v.clientY-L.clientY)>6;if(!M){V1&&Z();return}e||=V1,e&&C.moves(v.clientX,v.clientY)},d=v=>{t(v)&&(Z(),M&&C.drops())},n=()=>{Z(),C.cancels()},p=v=>{v.key==="Escape"&&(v.stopPropagation(),n())},m=v=>{M&&v.cancelable&&v.preventDefault()},Z=()=>{clearTimeout(r),window.removeEventListener("pointermove",o),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",n),window.removeEventListener("keydown",p,!0),V.removeEventListener("touchmove",m),V.removeEventListener("contextmenu",m)};return window.addEventListener("pointermove",o),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",n),window.addEventListener("keydown",p,!0),V.addEventListener("touchmove",m,{passive:!1}),H&&(V.addEventListener("contextmenu",m),r=setTimeout(()=>{M=!0,C.holds(),navigator.vibrate?.(20)},350)),Z}var B7=36,P7=12,T9=40,B9=56,P9=40,H1,b1,_1,T1,N,Q2,C3,R7,$7,z2=class{constructor(V){x(this,N);x(this,H1);x(this,b1);x(this,_1);x(this,T1);S(this,H1,V)}down(V,C,H,M,e="book"){let r=V.currentTarget.closest(".column");if(V.button!==0||!r)return;this.end();let t=j5(C.shown,V.clientY-r.getBoundingClientRect().top),{start:o,end:d}=M??t2(H.scale,t,t),p={kind:e,from:H,line:t,booking:M,to:H,span:{start:o,end:d},hasMoved:!1},m=[V.clientX,V.clientY],Z=()=>{let v=b7(p,...A(this,N,R7).call(this,C,...m));A(this,N,Q2).call(this,{...v,why:_7(v,l(this,H1).now())})};S(this,_1,T7(V,r,{holds:()=>A(this,N,Q2).call(this,{...p,hasMoved:!0}),moves:(v,V1)=>{m=[v,V1],l(this,T1)??S(this,T1,setInterval(()=>{A(this,N,$7).call(this,...m)&&Z()},T9)),Z()},drops:()=>{let v=l(this,b1);this.end(),v&&l(this,H1).drops(v)},cancels:()=>this.end()}))}end(){var V;(V=l(this,_1))==null||V.call(this),S(this,_1,void 0),clearInterval(l(this,T1)),S(this,T1,void 0),l(this,b1)&&A(this,N,Q2).call(this,void 0)}};H1=new WeakMap,b1=new WeakMap,_1=new WeakMap,T1=new WeakMap,N=new WeakSet,Q2=function(V){S(this,b1,V),l(this,H1).shows(V)},C3=function(){return l(this,H1).root().querySelector(".scroller")},R7=function(V,C,H){let M=l(this,N,C3)?.getBoundingClientRect(),e=[...l(this,H1).root().querySelectorAll(".column")],r=j5(V.shown,H-(e[0]?.getBoundingClientRect().top??0));if(!(M&&C>=M.left&&C<=M.right&&H>=M.top&&H<=M.bottom))return[void 0,r];let o=e.find(d=>{let{left:n,right:p}=d.getBoundingClientRect();return C>=n&&C<p});return[V.columns.find(d=>d.key===o?.dataset.column),r]},$7=function(V,C){let H=l(this,N,C3),M=H?.getBoundingClientRect();if(!H||!M)return!1;let e=(o,d,n)=>o>d&&o<d+B7?-P7:o<n&&o>n-B7?P7:0,{scrollLeft:r,scrollTop:t}=H;return H.scrollBy(e(V,M.left+B9,M.right),e(C,M.top+P9,M.bottom)),H.scrollLeft!==r||H.scrollTop!==t};var R9=14,$9=30;function o1(L,V,C){let H=M=>{let e=F(L,V,M);return F3(V,M)?h(L,"again_at",{time:e}):e};return`${H(C.start)}–${H(C.end)}`}function H3(L,V){let C=`stage_${V.stage}`;return _(C)?h(L,C):V.stage}function F7(L){let V=x1(L.shown,L.shown.end);return i`<div
    class="grid"
    style="grid-template-columns:56px repeat(${L.columns.length}, minmax(96px, 1fr))"
  >
    <div class="head corner"></div>
    ${L.columns.map(C=>i`<div class="head" title=${C.title}>
        <span class="title">${C.title}</span>
        ${C.place?i`<small>${C.place}</small>`:a}
        ${C.space.in_service?a:i`<small>${h(L.language,"told_out_of_service")}</small>`}
      </div>`)}
    <div class="hours" style="height:${V}px" aria-hidden="true">
      ${X5(L.shown).map((C,H)=>{let{minutes:M,isAgain:e}=O7(C,L.doubled),r=c2(L.language,M),t=e?h(L.language,"again_at",{time:r}):r;return i`<span style="top:${Math.max(9,x1(L.shown,C))}px"
          >${H===0&&C>0?"":t}</span
        >`})}
    </div>
    ${L.columns.map(C=>F9(L,C,V))}
  </div>`}function F9(L,V,C){let{space:H,day:M,scale:e}=V,{drag:r}=L,t=m=>Math.min(C,Math.max(0,x1(L.shown,q(e,m)))),o=(m,Z)=>Z>e.start&&m<e.end&&t(Z)>0&&t(m)<C,d=(m,Z,v=R9)=>`top:${t(m)}px;height:${Math.max(v,t(Z)-t(m))}px`,n=r?.hasMoved&&r.to?.key===V.key,p=H.bookings.filter(m=>m.stage!=="cancelled"&&o(m.start,m.end));return i`<div
    class="column ${r?.hasMoved?"dragged":""}"
    style="height:${C}px"
    data-column=${V.key}
    role="group"
    aria-label="${V.title} ${V.place}"
    @pointerdown=${m=>L.down(m,V)}
  >
    ${X5(L.shown).map(m=>i`<div class="hour" style="top:${x1(L.shown,m)}px"></div>`)}
    ${k7(M,H.open).filter(m=>o(m.start,m.end)).map(m=>i`<div class="shut" style=${d(m.start,m.end,0)}>${D9(L,V,m)}</div>`)}
    ${E9(L,V)}
    ${H.used.filter(([m,Z])=>o(m,Z)).map(([m,Z,v])=>N9(L,V,{start:m,end:Z},v,d(m,Z)))}
    ${o(L.now,L.now+1)?i`<div class="now" style="top:${t(L.now)}px"></div>`:a}
    ${p.map(m=>{let Z=t(m.end)-t(m.start)<$9;return W9(L,V,m,d(m.start,m.end),Z)})}
    ${n&&r?I9(L,r,V,d(r.span.start,r.span.end,34)):a}
  </div>`}function D9(L,V,C){let M=V.space.closed.find(([e,r,t])=>t&&e<C.end&&C.start<r)?.[2]||(V.space.open.length===0?V.day.reason:"");return M?i`<span>${h(L.language,"pair",{what:h(L.language,"closed"),how:M})}</span>`:a}function E9(L,V){let{gap:C,isMissing:H}=V.scale;if(!C||C.at>=L.shown.end||C.at+C.length<=L.shown.start)return a;let M=x1(L.shown,C.at),e=x1(L.shown,C.at+C.length)-M;return i`<div class="missing" style="top:${M}px;height:${e}px">
    ${H?i`<span>${h(L.language,"no_such_hour")}</span>`:a}
  </div>`}function N9(L,V,C,H,M){let e=o1(L.language,V.site.zone,C),r=h(L.language,H?"used_then":"walked_in_then",{times:e}),t=H?a:i`<span>${h(L.language,"walked_in")}</span>`;return i`<div class="${H?"used":"walk_in"}" style=${M} role="img" aria-label=${r}>
    ${t}
  </div>`}function W9(L,V,C,H,M){let{language:e,drag:r}=L,t=H3(e,C),o=C.title??"",d=o1(e,V.site.zone,C),n=C.source?h(e,"outside"):"",p=r?.booking?.booking_id===C.booking_id&&r.hasMoved,m=[C.stage,p?"held":"",C.is_fixed?"fixed":"",M?"short":""],Z=C.may_move?"move":void 0;return i`<button
    class="booking ${m.join(" ")}"
    style=${H}
    @pointerdown=${v=>{v.stopPropagation(),Z&&L.down(v,V,C,Z)}}
    @click=${()=>L.opens(V,C)}
  >
    <span class="shapes">
      ${C.is_fixed?k(y2):a}${O1(C.stage)}
    </span>
    <span class="text">
      <span class="times">${d}</span> <span class="unseen">${V.title} </span>
      <span class="name">${o}</span> ${t} <span class="unseen">${n}</span>
    </span>
    ${C.may_resize?i`<span
            class="handle"
            @pointerdown=${v=>{v.stopPropagation(),L.down(v,V,C,"length")}}
          ></span>`:a}
  </button>`}function I9(L,V,C,H){let{language:M}=L,e=V.why,r=V.from.key!==C.key;return i`<div class="ghost ${e?"refused":""}" style=${H}>
    <strong>${o1(M,C.site.zone,V.span)}</strong>
    ${r?i`<br />${C.title}`:a}
    ${e?i`<br />${h(M,e)}`:a}
  </div>`}function D7(L){let V=(C,H,M="")=>i`<li><span class="sample ${C}">${M}</span>${h(L,H)}</li>`;return i`<details class="legend">
    <summary>${h(L,"week_legend")}</summary>
    <ul>
      ${V("booking scheduled","legend_booked",O1("scheduled"))}
      ${V("booking checked_in","legend_used",O1("completed"))}
      ${V("booking released","legend_released",O1("released"))}
      ${V("booking fixed","legend_outside",k(y2))}
      ${V("used","legend_there")} ${V("walk_in","legend_walked_in")}
      ${V("shut","legend_closed")}
    </ul>
    <p class="quiet">${h(L,"legend_drag")}</p>
  </details>`}var E7=K`
  .scroller {
    overflow: auto;
    max-height: min(70vh, 760px);
    border: 1px solid var(--line);
    border-radius: 10px;
    position: relative;
  }
  .grid {
    display: grid;
    width: max-content;
    min-width: 100%;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 3;
    background: var(--card-background-color, #fff);
    border-bottom: 1px solid var(--line);
    padding: 6px 4px;
    font-weight: 500;
    font-size: 0.9rem;
    overflow-wrap: anywhere;
    box-sizing: border-box;
    width: 0;
    min-width: 100%;
  }
  .head .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .head small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hours {
    position: sticky;
    left: 0;
    z-index: 2;
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    color: var(--quiet);
  }
  .corner {
    left: 0;
    z-index: 4;
  }
  .hours span {
    position: absolute;
    right: 6px;
    transform: translateY(-50%);
  }
  .column {
    position: relative;
    border-left: 1px solid var(--line);
    min-width: 96px;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .scroller.dragging {
    cursor: grabbing;
  }
  .told:empty {
    display: none;
  }
  .date {
    flex: 1 1 40%;
    text-align: center;
  }
  .date small {
    display: block;
    font-weight: 400;
    color: var(--quiet);
  }
  .hour,
  .shut,
  .missing,
  .used,
  .walk_in,
  .now {
    position: absolute;
    left: 0;
    right: 0;
    pointer-events: none;
  }
  .hour {
    border-top: 1px solid var(--line);
    opacity: 0.6;
  }
  .shut {
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
  }
  .missing {
    background: repeating-linear-gradient(45deg, var(--line) 0 3px, transparent 3px 6px);
    border-block: 1px solid var(--line);
  }
  .shut > span,
  .missing > span,
  .walk_in > span {
    display: inline-block;
    margin: 2px;
    padding: 1px 4px;
    border-radius: 4px;
    font-size: 0.75rem;
    line-height: 1.2;
    overflow-wrap: anywhere;
    background: var(--card-background-color, #fff);
  }
  .shut > span {
    position: sticky;
    top: 48px;
  }
  .now {
    border-top: 2px solid var(--taken);
    z-index: 2;
  }
  .used {
    right: auto;
    width: 6px;
    background: var(--taken);
    z-index: 1;
  }
  .walk_in {
    left: 0;
    right: 3px;
    border: 2px dotted var(--taken);
    border-inline-start: 6px solid var(--taken);
    border-radius: 0 6px 6px 0;
    box-sizing: border-box;
    overflow: hidden;
  }
  .booking {
    position: absolute;
    left: 8px;
    right: 3px;
    min-width: 0;
    min-height: 0;
    padding: 2px 5px;
    border-radius: 6px;
    border: 2px solid var(--primary-color, #0277bd);
    background: var(--card-background-color, #fff);
    font-size: 0.8rem;
    line-height: 1.25;
    text-align: start;
    overflow: hidden;
    display: block;
    cursor: pointer;
  }
  .booking .text {
    position: absolute;
    inset: 1px 4px 5px;
    overflow: hidden;
  }
  .booking .times {
    display: block;
  }
  .booking .shapes {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 2px;
    z-index: 1;
    display: flex;
    border-radius: 4px;
    background: var(--card-background-color, #fff);
  }
  .booking.short {
    font-size: 0.7rem;
    line-height: 1;
  }
  .booking.short .text {
    inset-block-end: 0;
    white-space: nowrap;
  }
  .booking.short .times {
    display: inline;
  }
  .booking.short .shapes {
    inset-block-end: auto;
    inset-block-start: 0;
  }
  .booking.short svg.icon {
    width: 11px;
    height: 11px;
  }
  .booking svg.icon,
  .sample svg.icon {
    width: 15px;
    height: 15px;
  }
  .booking.held {
    opacity: 0.45;
  }
  .booking.fixed {
    border-inline-start-width: 8px;
    border-inline-start-style: double;
  }
  .booking.checked_in,
  .booking.completed {
    background: color-mix(in srgb, var(--primary-color, #0277bd) 22%, transparent);
  }
  .booking.released,
  .booking.unverified {
    border-style: dashed;
    border-color: var(--quiet);
  }
  .booking.released .name {
    text-decoration: line-through;
  }
  .handle {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: min(12px, 34%);
    cursor: ns-resize;
  }
  .handle::after {
    content: "";
    position: absolute;
    inset: auto 35% 2px;
    border-top: 2px solid var(--quiet);
  }
  .ghost {
    position: absolute;
    left: 8px;
    right: 3px;
    border-radius: 6px;
    border: 2px dashed var(--primary-color, #0277bd);
    background: color-mix(
      in srgb,
      var(--primary-color, #0277bd) 15%,
      var(--card-background-color, #fff)
    );
    pointer-events: none;
    z-index: 3;
    font-size: 0.8rem;
    line-height: 1.25;
    padding: 2px 5px;
    box-sizing: border-box;
  }
  .ghost.refused {
    border-color: var(--taken);
    background: color-mix(in srgb, var(--taken) 15%, var(--card-background-color, #fff));
  }
  .wrong {
    color: var(--taken);
  }
  .top > button {
    padding-inline: 10px;
  }
  .legend summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  .legend[open] summary::before {
    content: "▾";
  }
  .legend summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--quiet);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 6px 0;
  }
  .sample {
    position: relative;
    inset: auto;
    flex: none;
    width: 40px;
    height: 22px;
    box-sizing: border-box;
    display: grid;
    place-items: center;
    padding: 0;
  }
  .sample.used {
    width: 6px;
    margin-inline: 17px;
  }
`;var V3=86400,o2,a2,P1,R1,c,L3,N7,W7,I7,K2,M3,U7,e3,G7,q2,i2,Q7,z7,q7,K7,B1=class extends y{constructor(){super();x(this,c);x(this,o2,new z2({root:()=>this.renderRoot,now:()=>this.now,shows:C=>{this.drag=C,!C&&l(this,R1)&&this.askSoon()},drops:C=>{A(this,c,U7).call(this,C)}}));x(this,a2,!1);x(this,P1,!1);x(this,R1,!1);x(this,K2,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});this.date="",this.mode="day",this.chosen="",this.told="",this.refused=""}disconnectedCallback(){super.disconnectedCallback(),l(this,o2).end()}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}async askNow(){S(this,R1,this.drag!==void 0),l(this,R1)||await super.askNow()}content(C){let{columns:H,doubled:M}=A(this,c,L3).call(this,C),e=C.sites[0]?.days[0];if(!e||H.length===0)return i`<p>${this.say("no_place")}</p>`;let r={language:this.language,now:this.now,columns:H,shown:y7(H.map(t=>t.scale),H.map(t=>t.space.open)),doubled:M,drag:this.drag,down:(t,o,d,n)=>{this.busy||l(this,o2).down(t,r,o,d,n)},opens:(t,o)=>{l(this,P1)||A(this,c,i2).call(this,{column:t,booking:o,span:o})}};return i`
      <h2>${this.say("card_week")}</h2>
      ${A(this,c,N7).call(this,C,e,H)}
      <p class="told" role="status">${this.told}</p>
      <div
        class="scroller ${this.drag?.hasMoved?"dragging":""}"
        tabindex="0"
        role="region"
        aria-label=${this.say("card_week")}
      >
        ${F7(r)}
      </div>
      ${D7(this.language)}
      ${this.sheet?A(this,c,q7).call(this,this.sheet,C):a}
    `}updated(C){if(super.updated(C),l(this,a2)||!this.answer)return;let H=l(this,c,I7),M=this.renderRoot.querySelector(".now, .booking");!H||!M||(S(this,a2,!0),H.scrollTop=M.offsetTop-U2)}};o2=new WeakMap,a2=new WeakMap,P1=new WeakMap,R1=new WeakMap,c=new WeakSet,L3=function({sites:C}){let{language:H,mode:M,chosen:e}=this;return Y5(C,{language:H,mode:M,chosen:e})},N7=function(C,H,M){let e=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,t=o=>{A(this,c,M3).call(this,z(e,H.start+V3/2+o*V3))};return i`<div class="row top" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>t(-r)}>‹</button>
      <strong class="date">
        ${M1(this.language,e,H.start+V3/2,"long")}
        ${this.mode==="day"&&H.reason?i`<small>${H.reason}</small>`:a}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>t(r)}>›</button>
      <button @click=${()=>A(this,c,M3).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${l(this,K2)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      <button @click=${()=>A(this,c,Q7).call(this,M)}>${this.say("book_new")}</button>
      ${this.mode==="week"?A(this,c,W7).call(this,C):a}
    </div>`},W7=function(C){return i`<select
      aria-label=${this.say("space")}
      style="flex:1 1 160px;min-width:0"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(M=>{let e=`${H.site}/${M.space}`;return i`<option value=${e} ?selected=${e===this.chosen}>
            ${M.name}, ${H.name}
          </option>`}))}
    </select>`},I7=function(){return this.renderRoot.querySelector(".scroller")},K2=new WeakMap,M3=function(C){this.date=C,this.askNow()},U7=async function(C){S(this,P1,!0),setTimeout(()=>{S(this,P1,!1)});let{to:H,from:M,booking:e,span:r}=C;if(!H){this.told=this.say("left_where_it_was");return}if(!e){A(this,c,i2).call(this,{column:M,booking:e,span:r});return}if(C.why==="drag_other_place"||C.why==="drag_stays_there"){this.wrong=this.say(C.why);return}await A(this,c,e3).call(this,M,e,{site:H.site.site,space:H.space.space,span:r})},e3=async function(C,H,M,e=!1){let{span:r,space:t}=M,o=t!==C.space.space;if(!o&&r.start===H.start&&r.end===H.end)return;let d=await A(this,c,q2).call(this,"move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:r.start,end:r.end,...o?{to:t}:{},...e?{overrule:!0}:{}});if(!d)return;if(d.against){let v=this.sheet?.column??C;A(this,c,i2).call(this,{column:v,booking:H,span:H}),this.against={text:d.against,place:M};return}this.against=void 0;let n=o1(this.language,C.site.zone,r),p=C.site.spaces.find(v=>v.space===t)?.name??"",m=M1(this.language,C.site.zone,r.start,"long");this.told=this.say("moved_to",{times:o?`${n}, ${p}`:n});let{zone:Z}=C.site;z(Z,r.start)!==z(Z,H.start)&&(this.told+=` (${m})`)},G7=async function(C,H){let{site:M,space:e,span:r}=C,t=Math.round((r.end-r.start)/60);if(!await A(this,c,q2).call(this,"book",{site:M,space:e,start:r.start,minutes:t,title:H}))return;let d=this.answer?.sites.find(n=>n.site===M)?.zone??"UTC";this.told=this.say("booked_for",{times:o1(this.language,d,r)}),this.sheet=void 0},q2=async function(C,H){this.told="",this.refused="";let M=await this.carryOut(C,H);return this.sheet&&(this.refused=this.wrong,this.wrong="",A(this,c,z7).call(this)),M},i2=function(C){this.sheet=C,this.against=void 0,this.refused="",this.told="",this.wrong=""},Q7=function(C){let H=C.find(o=>o.day.start<=this.now&&this.now<o.day.end),M=H??C[0];if(!M)return;let e=M.space.open.find(([,o])=>o>M.scale.start)?.[0],r=H?this.now:e??M.scale.start,t=Math.ceil(q(M.scale,r)/15)*15;A(this,c,i2).call(this,{column:M,booking:void 0,span:t2(M.scale,t,t+60)})},z7=function(){let C=this.sheet?.booking;if(!C||!this.answer)return;let H=[...A(this,c,L3).call(this,this.answer).columns,...J5(this.answer.sites)];for(let M of H){let e=M.space.bookings.find(r=>r.booking_id===C.booking_id);if(e){this.sheet={column:M,booking:e,span:{start:e.start,end:e.end}};return}}this.refused||(this.sheet=void 0)},q7=function(C,H){let{column:M,booking:e,span:r}=C,t=J5(H.sites),o={book:(d,n)=>{A(this,c,G7).call(this,d,n)},move:(d,n)=>{e&&A(this,c,e3).call(this,M,e,d,n)},act:d=>{A(this,c,K7).call(this,M,e,d)},close:()=>{this.sheet=void 0}};return i`<faitout-booking-sheet
      ?dark=${this.hasAttribute("dark")}
      .language=${this.language}
      .column=${M}
      .booking=${e}
      .span=${r}
      .choices=${e?t.filter(d=>d.site.site===M.site.site):t}
      .against=${this.against}
      .busy=${this.busy}
      .wrong=${this.refused}
      .told=${this.told}
      .now=${this.now}
      .desk=${o}
    ></faitout-booking-sheet>`},K7=async function(C,H,M){if(!H)return;let{site:e,space:r}=C,t={site:e.site,space:r.space};await A(this,c,q2).call(this,"act",{...t,act:M,booking_id:H.booking_id})&&(this.sheet=void 0)},B1.properties={...y.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},against:{state:!0},refused:{state:!0},told:{state:!0}},B1.styles=[...y.styles,E7];var j7=K`
  :host([dark]) {
    color-scheme: dark;
  }
  .row[role="group"] {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  dialog {
    border: 1px solid var(--line);
    border-radius: 14px;
    color: inherit;
    background: var(--card-background-color, #fff);
    width: min(480px, 100vw - 16px);
    max-width: none;
    max-height: calc(100dvh - 16px);
    padding: 0;
    box-sizing: border-box;
    margin: auto auto 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: #0006;
  }
  @media (min-width: 700px) {
    dialog {
      margin: auto;
    }
  }
  .inner {
    padding: 16px;
  }
  .row {
    margin: 8px 0;
  }
  .row.end {
    justify-content: flex-end;
    margin-bottom: 0;
  }
  .row > button {
    flex: 1 1 auto;
  }
  .row.end > button {
    flex: none;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
    margin: 8px 0;
  }
  label {
    display: block;
    font-size: 0.9rem;
    min-width: 0;
  }
  input,
  select {
    display: block;
    padding-inline: 10px;
    width: 100%;
    margin-top: 2px;
    font-size: 1rem;
  }
  summary {
    min-height: 44px;
    display: flex;
    align-items: center;
    cursor: pointer;
    font-weight: 500;
  }
  summary::before {
    content: "▸";
    margin-inline-end: 8px;
  }
  details[open] > summary::before {
    content: "▾";
  }
  .move {
    border-block: 1px solid var(--line);
    margin: 8px 0;
  }
  .asks {
    border: 2px solid var(--soon);
    border-radius: 10px;
    padding: 4px 12px;
    margin: 8px 0;
  }
  .fields > label:nth-child(3) {
    grid-column: 1 / -1;
  }
  button.danger,
  .wrong {
    color: var(--taken);
  }
  pre {
    white-space: pre-wrap;
    font: inherit;
    margin: 0;
  }
`;var u,b,A2,Y7,J7,C4,H4,r3,V4,t3,i3,L4,X2,$1=class extends Q{constructor(){super();x(this,u);x(this,A2,()=>{this.renderRoot.querySelector("dialog")?.close()});x(this,X2,()=>{let C=A(this,u,i3).call(this),H=this.renderRoot.querySelector("#title")?.value??"";C&&this.desk.book(C,H)});this.unclear=""}willUpdate(C){if(!C.has("span")&&!C.has("column")||C.get("span")?.start===this.span.start&&!C.has("column"))return;let{zone:e}=this.column.site,r=X(e,this.span.start);this.day=z(e,this.span.start),this.time=[Math.floor(r/60),r%60].map(t=>String(t).padStart(2,"0")).join(":"),this.space=j2(this.column),this.unclear=""}firstUpdated(){this.renderRoot.querySelector("dialog")?.showModal()}render(){let{column:C,span:H}=this;return i`<dialog
      aria-labelledby="what"
      @close=${()=>this.desk.close()}
      @click=${M=>{M.target===M.currentTarget&&l(this,A2).call(this)}}
    >
      <div class="inner">
        <h2 id="what">${C.space.name}, ${C.site.name}</h2>
        <p>
          <strong>${M1(this.language,C.site.zone,H.start,"long")}</strong>
          ${o1(this.language,C.site.zone,H)}
        </p>
        ${this.wrong?i`<p role="alert" class="wrong">${this.wrong}</p>`:a}
        ${this.told?i`<p role="status">${this.told}</p>`:a}
        ${this.against?A(this,u,Y7).call(this,this.against):a}
        ${this.booking?A(this,u,J7).call(this,this.booking):A(this,u,H4).call(this)}
        <div class="row end">
          <button autofocus @click=${l(this,A2)}>${A(this,u,b).call(this,"close")}</button>
        </div>
      </div>
    </dialog>`}};u=new WeakSet,b=function(C,H={}){return h(this.language,C,H)},A2=new WeakMap,Y7=function(C){return i`<div class="asks" role="alert">
      <p>${C.text}</p>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>this.desk.move(C.place,!0)}>
          ${A(this,u,b).call(this,"move_all_the_same")}
        </button>
      </div>
    </div>`},J7=function(C){let{zone:H}=this.column.site,M=r=>D(this.language,H,r,this.now),e=C.source??"";return i`
      ${C.title?i`<p>${C.title}</p>`:a}
      <p><strong>${H3(this.language,C)}</strong></p>
      ${C.checked_in_at?i`<p>${A(this,u,b).call(this,"came_at",{time:M(C.checked_in_at)})}</p>`:a}
      ${C.ended_at?i`<p>${A(this,u,b).call(this,"ended_at",{time:M(C.ended_at)})}</p>`:a}
      ${C.reason?i`<p>${C.reason}</p>`:a}
      ${C.certificate?i`<details ?open=${C.is_released}>
              <summary>${A(this,u,b).call(this,"certificate")}</summary>
              <pre>${C.certificate}</pre>
            </details>`:a}
      ${C.source?i`<p class="quiet">${A(this,u,b).call(this,C.is_fixed?"owned_outside":"from_source",{source:e})}</p>`:a}
      ${A(this,u,r3).call(this,C.may_move,C.may_resize)}
      ${C.may_move?i`<details class="move">
              <summary>${A(this,u,b).call(this,"move_elsewhere")}</summary>
              ${A(this,u,t3).call(this,C.may_go)}
              <div class="row">
                <button class="main" ?disabled=${this.busy} @click=${()=>A(this,u,L4).call(this,C)}>
                  ${A(this,u,b).call(this,"move")}
                </button>
              </div>
            </details>`:a}
      <div class="row">${A(this,u,C4).call(this,C)}</div>
    `},C4=function(C){let H=(M,e,r,t)=>i`<button
        class=${r}
        ?disabled=${this.busy}
        @click=${()=>{(!t||confirm(A(this,u,b).call(this,t)))&&this.desk.act(e)}}
      >
        ${A(this,u,b).call(this,M)}
      </button>`;return i`
      ${C.undo_until?H("undo","undo","main"):a}
      ${C.stage==="checked_in"?H("end","end",""):a}
      ${C.may_cancel?H("cancel_booking","cancel","danger","sure_to_cancel"):a}
    `},H4=function(){return i`
      ${A(this,u,t3).call(this,!0)} ${A(this,u,r3).call(this,!1,!0)}
      <label
        >${A(this,u,b).call(this,"what_for")}<input id="title" maxlength="200" autocomplete="off"
      /></label>
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${l(this,X2)}>
          ${A(this,u,b).call(this,"book")}
        </button>
      </div>
    `},r3=function(C,H){if(!C&&!H)return a;let M=(e,r,t)=>i`<button ?disabled=${this.busy} @click=${()=>A(this,u,V4).call(this,r,t)}>
        ${A(this,u,b).call(this,e)}
      </button>`;return i`<div class="row" role="group" aria-label=${A(this,u,b).call(this,"times")}>
      ${C?i`${M("quarter_earlier",-G,-G)}
            ${M("quarter_later",G,G)}`:a}
      ${H?i`${M("shorter",0,-G)} ${M("longer",0,G)}`:a}
    </div>`},V4=function(C,H){let M=this.span.start+C,e={start:M,end:Math.max(M+G,this.span.end+H)};this.booking?this.desk.move({...X7(this.column),span:e}):this.span=e},t3=function(C){let H=M=>e=>{this[M]=e.target.value,this.unclear=""};return i`<div class="fields">
        <label>${A(this,u,b).call(this,"day")}<input type="date" .value=${this.day} @input=${H("day")} /></label>
        <label
          >${A(this,u,b).call(this,"time")}<input type="time" step="900" .value=${this.time} @input=${H("time")}
        /></label>
        ${C?i`<label
                >${A(this,u,b).call(this,"space")}<select @change=${H("space")}>
                  ${this.choices.map(M=>i`<option value=${j2(M)} ?selected=${j2(M)===this.space}>
                        ${M.space.name}, ${M.site.name}
                      </option>`)}
                </select></label
              >`:a}
      </div>
      ${this.unclear?i`<p role="alert" class="wrong">${A(this,u,b).call(this,this.unclear)}</p>`:a}`},i3=function(){let C=this.choices.find(n=>j2(n)===this.space)??this.column,{zone:H}=C.site,[M,e]=this.time.split(":").map(Number);if(!this.day||M===void 0||e===void 0||Number.isNaN(M+e)){this.unclear="no_time";return}let r=$3(H,this.day,M*60+e),o=r.find(n=>Math.floor(this.span.start/60)===n/60)===void 0?r[0]:this.span.start;if(o===void 0){this.unclear="no_such_hour";return}let d={start:o,end:o+(this.span.end-this.span.start)};return{...X7(C),span:d}},L4=function(C){let H=A(this,u,i3).call(this);if(!H)return;H.space===this.column.space.space&&H.span.start===C.start?this.unclear="nothing_to_move":this.desk.move(H)},X2=new WeakMap,$1.styles=[x2,j7],$1.properties={language:{},column:{attribute:!1},booking:{attribute:!1},span:{attribute:!1},choices:{attribute:!1},against:{attribute:!1},busy:{type:Boolean},wrong:{},told:{},day:{state:!0},time:{state:!0},space:{state:!0},unclear:{state:!0}};function j2(L){return`${L.site.site}/${L.space.space}`}function X7(L){return{site:L.site.site,space:L.space.space}}function M4(L){let V=L.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(M=>M.grace)))].filter(H=>V.every(M=>M.points.some(e=>e.grace===H))).sort((H,M)=>H-M).map(H=>{let M=V.flatMap(r=>r.points.filter(t=>t.grace===H)),e=r=>M.reduce((t,o)=>t+r(o),0);return{grace:H,bookings:e(r=>r.bookings),freed:e(r=>r.freed_minutes),hurt:e(r=>r.hurt),set:V.filter(r=>r.as_set===H).length}})}function o3(L){let V=10**Math.floor(Math.log10(Math.max(1,L)));return([1,2,5,10].find(H=>H*V>=L)??10)*V}function e4(L,{left:V,width:C}){let H=Math.min(...L),M=Math.max(1,Math.max(...L)-H);return L.map(e=>V+C*(e-H)/M)}function a3(L,V,C,H){return L.map((M,e)=>{let r=H.top+H.height-H.height*M/C;return`${e===0?"M":"L"}${(V[e]??0).toFixed(1)} ${r.toFixed(1)}`}).join(" ")}var I={left:40,top:12,width:262,height:130},U9=340,r4=182,t4=18,i4={colour:"var(--primary-color, #0277bd)",dashes:"none"},o4={colour:"var(--taken)",dashes:"6 4"};function A3({colour:L,dashes:V},C){return m1`<path d=${C} fill="none" stroke=${L} stroke-width="3"
    stroke-dasharray=${V}></path>`}function Y2(L,V,C,H){return m1`<text x=${L} y=${V} text-anchor=${H} font-size="12"
    fill="currentColor">${C}</text>`}function a4(L,V){return i`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${A3(L,"M0 3H28")}</svg>${V}
  </span>`}function A4(L,V){let C=e4(L.map(n=>n.grace),I),H=L.map(n=>n.freed/60),M=L.map(n=>n.hurt),[e,r]=[o3(Math.max(...H)),o3(Math.max(...M))],t=I.top+I.height,o=I.left+I.width,d=-t4;return i`<p class="row" style="justify-content:space-between">
      ${a4(i4,V.freed)} ${a4(o4,V.hurt)}
    </p>
    <svg
      viewBox="0 0 ${U9} ${r4}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${V.whole}
    >
      ${[0,.5,1].map(n=>{let p=t-n*I.height;return m1`<path d="M${I.left} ${p}H${o}" stroke="var(--line)"></path>
          ${Y2(I.left-6,p+4,V.number(n*e),"end")}
          ${n===.5&&r%2?"":Y2(o+6,p+4,V.number(n*r),"start")}`})}
      ${L.map((n,p)=>{let m=C[p]??0;return m-d<t4?"":(d=m,Y2(m,t+18,String(n.grace),"middle"))})}
      ${Y2(I.left+I.width/2,r4-4,V.axis,"middle")}
      ${A3(i4,a3(H,C,e,I))} ${A3(o4,a3(M,C,r,I))}
    </svg>`}var G9=30,u1,O,J2,n3,n4,d2,d4,C5,p4,d3,m4,l4,n2=class extends y{constructor(){super();x(this,O);x(this,u1,0);x(this,d2,()=>{S(this,u1,l(this,u1)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),l(this,d2).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=A(this,O,n3).call(this,C),M=[...new Set(H.flatMap(e=>e.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(e=>e!=="locker");return i`
      <h2>${this.say("card_what_if")}</h2>
      ${H.length===0?i`<p class="quiet">${this.say("not_for_you")}</p>`:i`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${M.map(e=>i`<button
            class=${e===this.kind?"main":""}
            aria-pressed=${e===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>A(this,O,n4).call(this,C,e)}
          >
            ${A(this,O,J2).call(this,e)}
          </button>`)}
      </div>
      ${this.isRunning?A(this,O,d4).call(this):A(this,O,p4).call(this)}
    `}};u1=new WeakMap,O=new WeakSet,J2=function(C){let H=`kind_${C}`;return _(H)?this.say(H):C},n3=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},n4=async function(C,H){let M=++p2(this,u1)._,e=A(this,O,n3).call(this,C),r=e.flatMap(t=>t.spaces.filter(o=>o.is_bookable&&o.kind===H).map(({space:o,name:d})=>({site:t.site,space:o,name:e.length>1?`${d} (${t.name})`:d})));this.kind=H,this.curves=[],this.wrong="",this.wanted=r,this.isRunning=!0;for(let{site:t,space:o}of r)try{let n=await this.hass?.callWS({type:"faitout/desk/what_if",site:t,space:o});if(M!==l(this,u1))return;n&&(this.curves=[...this.curves,n])}catch(d){if(M!==l(this,u1))return;this.wrong=l1(d,this.language);break}this.isRunning=!1},d2=new WeakMap,d4=function(){let[C,H]=[this.curves.length,this.wanted.length];return i`<p role="status" class="row">
      <progress max=${H} value=${C} aria-label=${A(this,O,J2).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:H})}
      <button @click=${l(this,d2)}>${this.say("stop")}</button>
    </p>`},C5=function(){let[C,H]=[this.curves.length,this.wanted.length];if(C===H)return a;if(C===0)return i`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let M=this.wanted.slice(0,C).map(e=>e.name);return i`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:H})}</strong>
      <span class="quiet">${this.say("counted_are",{names:M.join(", ")})}</span>
    </p>`},p4=function(){if(this.wanted.length===0)return a;if(this.curves.length===0)return A(this,O,C5).call(this);let C=M4(this.curves),[H]=C;return H?i`
      <h3>${A(this,O,J2).call(this,this.kind)}</h3>
      ${A(this,O,C5).call(this)}
      ${H.bookings<G9?i`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:a}
      ${A4(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:M=>A(this,O,d3).call(this,M)})}
      ${A(this,O,m4).call(this,C)}
    `:i`${A(this,O,C5).call(this)}<p>${this.say("nothing_recorded")}</p>`},d3=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},m4=function(C){return i`<table style="width:100%;border-collapse:collapse">
      <thead>
        <tr>
          <th scope="col" style="text-align:start">${this.say("grace")}</th>
          <th scope="col" style="text-align:end">${this.say("would_free")}</th>
          <th scope="col" style="text-align:end">${this.say("would_hurt")}</th>
        </tr>
      </thead>
      <tbody>
        ${C.map(H=>i`<tr style="border-top:1px solid var(--line)">
            <th scope="row" style="text-align:start;font-weight:normal;padding:4px 0">
              ${H.grace} min ${A(this,O,l4).call(this,H)}
            </th>
            <td style="text-align:end">${A(this,O,d3).call(this,H.freed/60)} h</td>
            <td style="text-align:end">${H.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},l4=function(C){if(C.set===0)return a;let H=this.curves.filter(e=>e.points.length>0).length,M=C.set===H?this.say("as_set"):this.say("as_set_in",{count:C.set,all:H});return i`<strong>${M}</strong>`},n2.properties={...y.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var Q9={"faitout-now":M2,"faitout-week":B1,"faitout-attention":j1,"faitout-space":W2,"faitout-figures":Y1,"faitout-hours":k1,"faitout-what-if":n2};window.customCards??=[];for(let[L,V]of Object.entries(Q9)){if(window.customElements.get(L))continue;window.customElements.define(L,V);let C=L.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:L,name:`Faitout: ${h(H,`card_${C}`)}`,description:h(H,`card_${C}_does`),preview:!1})}window.customElements.get("faitout-booking-sheet")||window.customElements.define("faitout-booking-sheet",$1);var s4=`ll-strategy-dashboard-${q5}`;window.customStrategies??=[];if(!window.customElements.get(s4)){let L=document.documentElement.lang||navigator.language;window.customElements.define(s4,I2),window.customStrategies.push({type:q5,strategyType:"dashboard",name:h(L,"strategy"),description:h(L,"strategy_does")})}
